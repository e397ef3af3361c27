-- What is usual in this field? The spread of an engagement rate over brands of about the same size.
-- A field is the brands of a platform with a tenth to ten times the followers of the one from which it is
-- seen; with fewer than five of them there is no benchmark.
-- grain:  one row per formula and platform
-- key:    formula, platform
-- checked: by tests, its call would slow every build
-- params: own = the brand from which it is seen, the own brand of the landscape; formula = one formula, all
-- params: since, until = dates, from and before, no bound; brands, platforms = lists, all tracked ones; fewest = 5
-- column: formula varchar = the formula's key
-- column: platform varchar = the platform
-- column: brand_count bigint = brands of about the same size whose rate is known
-- column: low double? = a quarter of them has less, null with too few brands
-- column: middle double? = half of them has less
-- column: high double? = a quarter of them has more
-- column: unit varchar = the rate's unit
create or replace macro field_rates(
    own := null, formula := null, since := null, until := null, brands := null, platforms := null,
    fewest := 5
) as table
with rates as (
    select *
    from engagement_rates(
        formula := formula, since := since, until := until, brands := brands, platforms := platforms
    )
    where rate is not null
),

seen_from as (
    select rates.formula as key, rates.platform, rates.followers
    from rates
    where brand = own_brand(own)
)

select
    seen_from.key as formula,
    seen_from.platform,
    count(*) as brand_count,
    case when count(*) >= fewest then quantile_cont(rates.rate, 0.25) end as low,
    case when count(*) >= fewest then median(rates.rate) end as middle,
    case when count(*) >= fewest then quantile_cont(rates.rate, 0.75) end as high,
    any_value(rates.unit) as unit,
from seen_from
inner join rates
    on
        seen_from.key = rates.formula
        and seen_from.platform = rates.platform
        and rates.followers between seen_from.followers / 10 and seen_from.followers * 10
group by seen_from.key, seen_from.platform
order by seen_from.platform, seen_from.key;
