-- How did each brand's share over eight weeks move, and how sure is it?
-- grain:  one row per week, platform and brand
-- key:    period, platform, brand
-- params: measure = 'engagement' (engagement, posts, views)
-- params: since, until = dates, from and before, no bound; brands, platforms = lists, all judged ones
-- column: period date = first day of the last of the eight weeks
-- column: platform varchar = the platform
-- column: brand varchar = the brand
-- column: share double? = the measured share 0..1, young posts projected to thirty days; null when the brand was not collected for half of the weeks
-- column: low double? = start of the 90 % interval of the underlying share
-- column: high double? = end of it
-- column: posts bigint? = posts the brand published in the eight weeks
-- column: brand_count bigint? = brands in the comparison (the universe)
-- column: coverage double? = fraction 0..1 of the brand's own weeks among the eight that was collected
-- assert: a share lies between 0 and 1 | select coalesce(bool_and(share between 0 and 1), true) from share_trend()
-- call:   from share_trend()
create or replace macro share_trend(
    measure := 'engagement', since := null, until := null, brands := null, platforms := null
) as table
with courses as (
    select *
    from mart.brand_intervals as intervals
    where
        intervals.measure = measure
        and period = 'now'
        and (since is null or as_of_week >= since::date)
        and is_over(as_of_week, until)
        and is_brand(brands, brand)
        and is_platform(platforms, platform)
),

collected as (
    select
        courses.brand,
        courses.platform,
        courses.as_of_week,
        avg(weeks.is_collected::int) as coverage,
    from courses
    inner join collected_weeks() as weeks
        on
            courses.brand = weeks.brand
            and courses.platform = weeks.platform
            and weeks.week between courses.as_of_week - 49 and courses.as_of_week
    group by courses.brand, courses.platform, courses.as_of_week
)

select
    courses.as_of_week as period,
    courses.platform,
    courses.brand,
    courses.share,
    courses.low,
    courses.high,
    courses.posts,
    courses.universe as brand_count,
    collected.coverage,
from courses
left join collected
    on
        courses.brand = collected.brand
        and courses.platform = collected.platform
        and courses.as_of_week = collected.as_of_week
order by courses.as_of_week, courses.platform, courses.brand;
