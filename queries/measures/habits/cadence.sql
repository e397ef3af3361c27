-- How often does each brand publish?
-- grain:  one row per period, platform and brand
-- key:    period, platform, brand
-- params: every = 'week' (day, week, month, quarter, year, all); since, until = dates, from and before, no bound
-- params: brands, platforms = lists, all tracked ones; per_platform = false
-- column: period date = first day of the period
-- column: platform varchar = the platform, or `all`
-- column: brand varchar = the brand
-- column: role varchar = own or rival
-- column: posts bigint? = posts published, null when nothing of the period was collected
-- column: weeks double = weeks of the period that were collected
-- column: posts_per_week double? = posts / weeks
-- column: is_whole boolean? = true when the period, as far as it was asked for, was over at the last look
create or replace macro cadence(
    every := 'week',
    since := null,
    until := null,
    brands := null,
    platforms := null,
    per_platform := false
) as table
with per_brand as (
    select
        period,
        case when per_platform then platform else 'all' end as scope,
        brand,
        any_value(role) as role,
        sum(posts)::bigint as posts,
        max(covered_days) / 7 as weeks,
        bool_and(is_whole) as is_whole,
    from account_periods(
        every := every,
        since := since,
        until := until,
        brands := brands,
        platforms := platforms
    )
    group by period, scope, brand
)

select
    period,
    scope as platform,
    brand,
    role,
    posts,
    weeks,
    posts / nullif(weeks, 0) as posts_per_week,
    is_whole,
from per_brand
order by period, scope, brand;
