-- Who leads, whatever the definition of an engagement rate?
-- Formulas of several vendors with the same definition count once.
-- grain:  one row per platform and brand with a known rate
-- key:    platform, brand
-- checked: by tests, its call would slow every build
-- params: since, until = dates, from and before, no bound; brands, platforms = lists, all tracked ones
-- column: platform varchar = the platform
-- column: brand varchar = the brand
-- column: role varchar = own or rival
-- column: led bigint = definitions under which the brand has the highest rate
-- column: definitions bigint = definitions under which its rate and another brand's are known
-- column: best_place bigint = its best place under any of them
-- column: worst_place bigint = its worst place
-- column: brand_count bigint = brands with a known rate
create or replace macro rate_leaders(
    since := null, until := null, brands := null, platforms := null
) as table
with per_definition as (
    select
        platform,
        brand,
        definition,
        any_value(role) as role,
        min(place) as place,
        max(brand_count) as brand_count,
    from engagement_rates(
        since := since, until := until, brands := brands, platforms := platforms
    )
    where place is not null and brand_count > 1
    group by platform, brand, definition
)

select
    platform,
    brand,
    any_value(role) as role,
    count(*) filter (where place = 1) as led,
    count(*) as definitions,
    min(place) as best_place,
    max(place) as worst_place,
    max(brand_count) as brand_count,
from per_definition
group by platform, brand
order by platform, led desc, best_place, brand;
