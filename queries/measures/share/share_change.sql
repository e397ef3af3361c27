-- How did each brand's share change, one period against another?
-- grain:  one row per platform and brand
-- key:    platform, brand
-- params: measure = 'engagement' (engagement, posts, views); until = date before which the weeks end, the start of the week that is not over
-- params: weeks = 8; since = first day of the period, that many weeks before `until`
-- params: before_since, before_until = the other period, half-open; as many days right before the period
-- params: brands, platforms = lists, all tracked ones; per_platform = false (views are always per platform)
-- column: platform varchar = the platform, or `all`
-- column: brand varchar = the brand
-- column: role varchar = own or rival
-- column: share_now double? = fraction 0..1 in the period
-- column: share_before double? = the same in the other period
-- column: change double? = share_now - share_before, in fractions
-- column: posts_now bigint? = posts in the period
-- column: posts_before bigint? = posts in the other period
-- column: now_from date = first day of the period
-- column: now_until date = first day after it
-- column: before_from date = first day of the other period
-- column: before_until date = first day after it
-- column: brand_count bigint = brands in the comparison (the universe)
-- column: coverage double? = fraction 0..1 of the brand's account time in both periods that was collected
-- assert: the changes of a platform add to 0 where every brand was collected in both periods | select coalesce(bool_and(abs(added) < 1e-9), true) from (select sum(change) as added from share_change() group by platform having count(change) = count(*) and count(*) > 0)
create or replace macro share_change(
    measure := 'engagement',
    until := null,
    weeks := 8,
    since := null,
    before_since := null,
    before_until := null,
    brands := null,
    platforms := null,
    per_platform := false
) as table
with ends as (
    select coalesce(until::date, week_of(max(local_date(covered_to)) + 1)) as now_until
    from mart.accounts
    where
        is_tracked
        and is_brand(brands, brand)
        and is_platform(platforms, platform)
),

periods as (
    select
        now_until,
        coalesce(since::date, (now_until - 7 * weeks::integer)::date) as now_from,
    from ends
),

spans as (
    select
        now_until,
        now_from,
        coalesce(
            before_since::date, coalesce(before_until::date, now_from) - (now_until - now_from)::integer
        ) as before_from,
        coalesce(before_until::date, now_from) as before_until,
    from periods
),

now_shares as (
    from share_of_voice(
        measure := measure,
        every := 'all',
        since := (select spans.now_from from spans),
        until := (select spans.now_until from spans),
        brands := brands,
        platforms := platforms,
        per_platform := per_platform
    )
),

before_shares as (
    from share_of_voice(
        measure := measure,
        every := 'all',
        since := (select spans.before_from from spans),
        until := (select spans.before_until from spans),
        brands := brands,
        platforms := platforms,
        per_platform := per_platform
    )
)

select
    now_shares.platform,
    now_shares.brand,
    now_shares.role,
    now_shares.share as share_now,
    before_shares.share as share_before,
    now_shares.share - before_shares.share as change,
    now_shares.posts as posts_now,
    before_shares.posts as posts_before,
    spans.now_from,
    spans.now_until,
    spans.before_from,
    spans.before_until,
    now_shares.brand_count,
    (now_shares.coverage + before_shares.coverage) / 2 as coverage,
from now_shares
cross join spans
left join before_shares
    on now_shares.platform = before_shares.platform and now_shares.brand = before_shares.brand
order by now_shares.platform, now_shares.share desc nulls last, now_shares.brand;
