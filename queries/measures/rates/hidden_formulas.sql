-- Which engagement rates of other products cannot be known of a rival, and why?
-- grain:  one row per formula
-- params: platforms = list, all
-- column: vendor = whose formula it is
-- column: name = what it is called there
-- column: platforms = where it is used, or all
-- column: definition = what is divided by what
-- column: reason = why it cannot be had from public counts
-- column: source_url = where the vendor or a reader of it says so
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
