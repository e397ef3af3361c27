-- Which engagement rates of other products cannot be known of a rival, and why?
-- grain:  one row per formula
-- reads:  mart.engagement_formula
-- column: vendor = whose formula it is
-- column: name = what it is called there
-- column: platforms = where it is used, or all
-- column: definition = what is divided by what
-- column: reason = why it cannot be had from public counts
-- column: source_url = where the vendor or a reader of it says so
-- call:   from hidden_formulas
create or replace view hidden_formulas as
select
    vendor,
    name,
    platforms,
    definition,
    reason,
    source_url,
from mart.engagement_formula
where not is_public
order by vendor, name;
