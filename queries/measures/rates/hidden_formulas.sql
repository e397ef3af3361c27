-- Which engagement rates of other products cannot be known of a rival, and why?
-- grain:  one row per formula
-- key:    vendor, name
-- params: platforms = list, all
-- column: vendor varchar = whose formula it is
-- column: name varchar = what it is called there
-- column: platforms varchar = where it is used, or all
-- column: definition varchar = what is divided by what
-- column: reason varchar? = why it cannot be had from public counts
-- column: source_url varchar? = where the vendor or a reader of it says so
create or replace macro hidden_formulas(platforms := null) as table
select
    vendor,
    name,
    formulas.platforms,
    definition,
    reason,
    source_url,
from mart.engagement_formula as formulas
where
    not is_public
    and (
        platforms is null
        or list_has_any(
            split(formulas.platforms, ' '), list_append(platforms::varchar[], 'all')
        )
    )
order by vendor, name;
