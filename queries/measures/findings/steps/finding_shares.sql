-- Which share had each brand in two periods, among the brands that were collected in both?
-- Whole collected weeks only; a brand counts that was collected for half of each period, as far as there are weeks,
-- and whose measure is known of a post, so that who comes, goes or is not known moves no share.
-- part:   findings
-- grain:  one row per window and brand with an account there
-- key:    platform, measure, before_from, before_until, now_from, now_until, brand
-- params: windows = list of windows: platform, measure and the four days of two periods, from and before
-- column: platform varchar = the platform
-- column: measure varchar = engagement, posts or views
-- column: before_from date = first day of the earlier period
-- column: before_until date = first day after it
-- column: now_from date = first day of the later period
-- column: now_until date = first day after it
-- column: brand varchar = the brand
-- column: share_before double? = its share 0..1 in the earlier period, null when unknown or not in the comparison
-- column: share_now double? = the same in the later period
-- column: volume_before hugeint? = what it earned in the earlier one, null where it is not in the comparison
-- column: volume_now hugeint? = what it earned in the later one
-- column: posts bigint = its posts of the later period whose measure is known
-- column: coverage double? = fraction 0..1 of the weeks of both periods that was collected of the brand
-- column: brand_count bigint = brands in the comparison (the universe)
-- column: tracked_count bigint = brands with an account there
-- call:   from finding_shares([{'platform': 'x', 'measure': 'posts', 'before_from': date '2026-01-05', 'before_until': date '2026-03-02', 'now_from': date '2026-03-02', 'now_until': date '2026-04-27'}])
create or replace macro finding_shares(windows) as table
with asked as (
    select distinct w.*
    from unnest(windows) as found(w)
),

periods as (
    select
        platform, measure, before_from, before_until, now_from, now_until,
        unnest([now_from, before_from]) as from_day,
        unnest([now_until, before_until]) as until_day,
        unnest([true, false]) as is_now,
    from asked
),

volumes as (
    select
        accounts.brand,
        accounts.platform,
        weeks.published_week as week,
        sum(weeks.posts) as posts,
        sum(weeks.engagement_posts) as engagement_posts,
        sum(weeks.views_posts) as views_posts,
        sum(weeks.engagement) as engagement,
        sum(weeks.views) as views,
    from mart.account_weeks as weeks
    inner join mart.accounts as accounts on weeks.account_id = accounts.account_id
    where accounts.is_tracked
    group by accounts.brand, accounts.platform, weeks.published_week
),

tracked as (
    select *
    from collected_weeks()
    where (brand, platform) in (select (brand, platform) from mart.accounts where is_tracked)
),

sums as (
    select
        periods.* exclude (from_day, until_day),
        (until_day - from_day) / 7 as span,
        states.brand,
        count(*) filter (where states.is_collected) as weeks,
        coalesce(sum(volumes.posts), 0) as posts,
        coalesce(sum(of_measure(
            periods.measure, volumes.posts, volumes.engagement_posts, volumes.views_posts
        )), 0) as known,
        coalesce(sum(of_measure(
            periods.measure, volumes.posts, volumes.engagement, volumes.views
        )), 0) as volume,
    from periods
    inner join tracked as states
        on
            periods.platform = states.platform
            and periods.from_day <= states.week
            and periods.until_day > states.week
    left join volumes
        on
            states.is_collected
            and states.brand = volumes.brand
            and states.platform = volumes.platform
            and states.week = volumes.week
    group by all
),

brands as (
    select
        platform, measure, before_from, before_until, now_from, now_until, brand,
        any_value(weeks) filter (where is_now) as weeks_now,
        coalesce(any_value(weeks) filter (where not is_now), 0) as weeks_before,
        any_value(span) filter (where is_now) as span_now,
        any_value(volume) filter (where is_now) as volume_now,
        any_value(volume) filter (where not is_now) as volume_before,
        any_value(known) filter (where is_now) as known_now,
        bool_and(posts = 0 or known > 0) as is_known,
        sum(weeks) * 7 / ((now_until - now_from) + (before_until - before_from)) as coverage,
    from sums
    group by platform, measure, before_from, before_until, now_from, now_until, brand
),

chosen as (
    select
        *,
        max(weeks_before) over place as most_before,
        is_known
        and weeks_now >= greatest(span_now / 2, 1)
        and (most_before = 0 or weeks_before >= greatest(most_before / 2, 1)) as is_in,
    from brands
    window place as (
        partition by platform, measure, before_from, before_until, now_from, now_until
    )
)

select
    platform, measure, before_from, before_until, now_from, now_until, brand,
    case
        when is_in
            then volume_before / nullif(sum(volume_before) filter (where is_in) over place, 0)
    end as share_before,
    case
        when is_in
            then volume_now / nullif(sum(volume_now) filter (where is_in) over place, 0)
    end as share_now,
    case when is_in then volume_before end as volume_before,
    case when is_in then volume_now end as volume_now,
    coalesce(known_now, 0)::bigint as posts,
    coverage,
    count(*) filter (where is_in) over place as brand_count,
    count(*) over place as tracked_count,
from chosen
window place as (partition by platform, measure, before_from, before_until, now_from, now_until);
