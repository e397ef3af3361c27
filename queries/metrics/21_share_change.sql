-- How did each brand's share change, the last weeks against as many weeks before?
-- grain:  one row per platform and brand
-- reads:  mart.accounts, mart.account_days
-- params: measure = 'engagement' (engagement, posts, views); until = date before which the weeks end, the start of the week that is not over
-- params: weeks = 8; brands, platforms = lists, all tracked ones; per_platform = false (views are always per platform)
-- column: platform = the platform, or `all`
-- column: brand = the brand
-- column: role = own or rival
-- column: share_now = fraction 0..1 in the last weeks
-- column: share_before = the same in the weeks before
-- column: change = share_now - share_before, in fractions
-- column: posts_now = posts in the last weeks
-- column: posts_before = posts in the weeks before
-- column: now_from = first day of the last weeks
-- column: now_until = first day after them
-- column: before_from = first day of the weeks before
-- column: brand_count = brands in the comparison (the universe)
-- column: coverage = fraction 0..1 of the brand's account time in both spans that was collected
-- assert: the changes of a platform add to 0 where every brand was collected in both spans | select coalesce(bool_and(abs(added) < 1e-9), true) from (select sum(change) as added from share_change() group by platform having count(change) = count(*) and count(*) > 0)
create or replace macro share_change(
    measure := 'engagement',
    until := null,
    weeks := 8,
    brands := null,
    platforms := null,
    per_platform := false
) as table
with ends as (
    select coalesce(until::date, week_of(max(local_date(covered_to)) + 1)) as now_until
    from mart.accounts
    where
        is_tracked
        and (brands is null or list_contains(brands::varchar[], brand))
        and (platforms is null or list_contains(platforms::varchar[], platform))
),

spans as (
    select
        now_until,
        (now_until - 7 * weeks::integer)::date as now_from,
        (now_until - 14 * weeks::integer)::date as before_from,
    from ends
),

now_shares as (
    from share_of_voice(
        measure := measure,
        every := 'all',
        since := (select now_from from spans),
        until := (select now_until from spans),
        brands := brands,
        platforms := platforms,
        per_platform := per_platform
    )
),

before_shares as (
    from share_of_voice(
        measure := measure,
        every := 'all',
        since := (select before_from from spans),
        until := (select now_from from spans),
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
    now_shares.brand_count,
    (now_shares.coverage + before_shares.coverage) / 2 as coverage,
from now_shares
cross join spans
left join before_shares
    on now_shares.platform = before_shares.platform and now_shares.brand = before_shares.brand
order by now_shares.platform, now_shares.share desc nulls last, now_shares.brand;
