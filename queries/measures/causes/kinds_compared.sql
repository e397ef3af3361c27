-- What does each brand publish of each kind, and what does such a post earn, now and before?
-- grain:  one row per platform, brand and kind in one of the periods, and one of all kinds together
-- key:    platform, brand, kind
-- params: before_since, before_until, since, until = the two periods, from and before
-- params: brands, platforms = lists, all tracked ones
-- column: platform varchar = the platform
-- column: brand varchar = the brand
-- column: role varchar = own or rival
-- column: kind varchar? = video, photo, link, text, ...; null for all kinds together
-- column: posts_before bigint = posts of the kind in the first period
-- column: posts_now bigint = the same in the second
-- column: share_before double? = fraction 0..1 of the brand's posts in the first period, null without any
-- column: share_now double? = the same in the second
-- column: per_week_before double? = posts of the kind per collected week of the first period
-- column: per_week_now double? = the same in the second
-- column: typical_before double? = typical engagement of such a post (geometric mean), null below three posts
-- column: typical_now double? = the same in the second period
-- call:   from kinds_compared(before_since := date '2026-01-05', before_until := date '2026-04-06', since := date '2026-04-06', until := date '2026-07-06')
create or replace macro kinds_compared(
    before_since := null, before_until := null, since := null, until := null,
    brands := null, platforms := null
) as table
with posts as (
    select *, ln(1 + engagement) as log_engagement,
    from two_periods(
        before_since := before_since, before_until := before_until, since := since, until := until,
        brands := brands, platforms := platforms
    )
),

weeks as (
    select
        platform,
        brand,
        any_value(weeks) filter (where not is_now) as before_weeks,
        any_value(weeks) filter (where is_now) as now_weeks,
        nullif(count(*) filter (where not is_now), 0) as before_posts,
        nullif(count(*) filter (where is_now), 0) as now_posts,
    from posts
    group by platform, brand
),

kinds as (
    select
        platform,
        brand,
        any_value(role) as role,
        kind,
        count(*) filter (where not is_now) as posts_before,
        count(*) filter (where is_now) as posts_now,
        exp(avg(log_engagement order by post_id) filter (where not is_now)) - 1 as before_typical,
        exp(avg(log_engagement order by post_id) filter (where is_now)) - 1 as now_typical,
        count(engagement) filter (where not is_now) as before_known,
        count(engagement) filter (where is_now) as now_known,
    from posts
    group by grouping sets ((platform, brand, kind), (platform, brand))
)

select
    kinds.platform, kinds.brand, kinds.role, kinds.kind, kinds.posts_before, kinds.posts_now,
    kinds.posts_before / weeks.before_posts as share_before,
    kinds.posts_now / weeks.now_posts as share_now,
    kinds.posts_before / nullif(weeks.before_weeks, 0) as per_week_before,
    kinds.posts_now / nullif(weeks.now_weeks, 0) as per_week_now,
    case when kinds.before_known >= 3 then kinds.before_typical end as typical_before,
    case when kinds.now_known >= 3 then kinds.now_typical end as typical_now,
from kinds
inner join weeks on kinds.platform = weeks.platform and kinds.brand = weeks.brand
order by kinds.platform, kinds.brand, kinds.posts_now desc, kinds.kind nulls first;
