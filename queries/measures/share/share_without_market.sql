-- How would each brand's share have moved if the market had stood still?
-- The market's movement is the median change of the other brands; a brand's own is its change over that (momentum m).
-- The share w of the 52 weeks before moves by it alone: w*m / (w*m + 1 - w). So the shares need not add to 1.
-- grain:  one row per week, platform and brand
-- key:    period, platform, brand
-- params: measure = 'engagement' (engagement, posts, views); since, until = dates, from and before, no bound; brands, platforms = lists, all judged ones
-- column: period date = first day of the last of the eight weeks
-- column: platform varchar = the platform
-- column: brand varchar = the brand
-- column: share double? = fraction 0..1 in a market that stands still, null with fewer than three other brands or eight weeks before
-- column: low double? = start of its 90 % range: the errors of both shares and of the market's own movement, added in log-odds
-- column: high double? = end of it
-- column: posts bigint? = posts the brand published in the eight weeks
-- column: brand_count bigint? = brands in the comparison (the universe)
-- column: coverage double? = fraction 0..1 of the brand's own weeks among the eight that was collected
-- column: measured_share double? = the share as measured, 0..1
-- column: momentum double? = the brand's change over the market's, a ratio
-- column: field_change double? = the market's movement that was removed, a ratio
-- column: others integer? = brands that make up the market
-- assert: a share lies between 0 and 1 and inside its range | select coalesce(bool_and(share between 0 and 1 and share between low and high), true) from share_without_market()
-- call:   from share_without_market()
create or replace macro share_without_market(
    measure := 'engagement', since := null, until := null, brands := null, platforms := null
) as table
with judged as (
    select
        brand,
        platform,
        as_of_week,
        any_value(share) filter (where period = 'before') as share_before,
        max(log_odds(high) - log_odds(low)) filter (where period = 'before') / 2 as before_error,
        max(log_odds(high) - log_odds(low)) filter (where period = 'now') / 2 as now_error,
    from mart.brand_intervals as intervals
    where intervals.measure = measure
    group by brand, platform, as_of_week
),

errors as (
    select
        *,
        before_error ** 2 + now_error ** 2 as own_error,
        avg(before_error ** 2 + now_error ** 2 order by brand) over (
            partition by platform, as_of_week
        ) as typical_error,
    from judged
)

select
    course.period,
    course.platform,
    course.brand,
    moved_share(errors.share_before, market.momentum, 0) as share,
    moved_share(errors.share_before, market.momentum, -sqrt(
        errors.own_error + pi() / 2 * errors.typical_error / market.others
    )) as low,
    moved_share(errors.share_before, market.momentum, sqrt(
        errors.own_error + pi() / 2 * errors.typical_error / market.others
    )) as high,
    course.posts,
    course.brand_count,
    course.coverage,
    course.share as measured_share,
    market.momentum,
    market.field_change,
    market.others::integer as others,
from share_trend(
    measure := measure, since := since, until := until, brands := brands, platforms := platforms
) as course
left join errors
    on
        course.brand = errors.brand and course.platform = errors.platform
        and course.period = errors.as_of_week
left join mart.brand_market as market
    on
        course.brand = market.brand
        and course.platform = market.platform
        and course.period = market.as_of_week
        and market.measure = measure
        and market.others >= 3
order by course.period, course.platform, course.brand;
