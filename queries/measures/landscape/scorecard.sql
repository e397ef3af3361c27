-- Who is who: size, pace, typical post, growth and share of every brand.
-- Followers of several platforms are never added; of several accounts on one platform the largest counts.
-- grain:  one row per platform and brand
-- key:    platform, brand
-- checked: by tests, its call would slow every build
-- params: measure = 'engagement' (engagement, posts, views); since, until = dates, from and before, no bound
-- params: brands, platforms = lists, all tracked ones
-- column: platform varchar = the platform
-- column: brand varchar = the brand
-- column: role varchar = own or rival
-- column: followers bigint? = last known followers of the period, null when unknown
-- column: followers_before bigint? = the first known of the period
-- column: followers_change double? = followers / followers_before, a ratio
-- column: posts bigint? = posts of the period, null when nothing was collected
-- column: posts_per_week double? = posts per collected week
-- column: typical double? = median engagement of a post
-- column: per_1000_followers double? = the same per 1,000 followers when posted
-- column: known_posts bigint = posts whose engagement is known
-- column: momentum double? = typical weekly volume of 8 weeks against the 52 before, over the field's change, a ratio
-- column: share double? = measured share 0..1 of the last eight weeks
-- column: share_low double? = start of the 90 % range of the underlying share
-- column: share_high double? = end of it
-- column: share_posts bigint? = posts in those eight weeks
-- column: brand_count bigint? = brands in the comparison of the shares
create or replace macro scorecard(
    measure := 'engagement', since := null, until := null, brands := null, platforms := null
) as table
with pace as (
    from cadence(every := 'all', since := since, until := until, brands := brands, platforms := platforms, per_platform := true)
),

typical as (
    from engagement_per_post(since := since, until := until, brands := brands, platforms := platforms, per_platform := true)
),

growth as (
    from momentum(measure := measure, until := until, brands := brands, platforms := platforms, per_platform := true)
),

sizes as (
    select platform, brand, arg_max(followers, period) as at_end, arg_min(followers, period) as at_start
    from follower_trend(since := since, until := until, brands := brands, platforms := platforms)
    group by platform, brand
),

shares as (
    from share_trend(measure := measure, until := until)
    qualify period = max(period) over ()
)

select
    pace.platform,
    pace.brand,
    pace.role,
    sizes.at_end as followers,
    sizes.at_start as followers_before,
    sizes.at_end / nullif(sizes.at_start, 0) as followers_change,
    pace.posts,
    pace.posts_per_week,
    typical.median as typical,
    typical.per_1000_followers,
    coalesce(typical.posts, 0) as known_posts,
    growth.momentum,
    shares.share,
    shares.low as share_low,
    shares.high as share_high,
    shares.posts as share_posts,
    shares.brand_count,
from pace
left join typical on pace.platform = typical.platform and pace.brand = typical.brand
left join growth on pace.platform = growth.platform and pace.brand = growth.brand
left join sizes on pace.platform = sizes.platform and pace.brand = sizes.brand
left join shares on pace.platform = shares.platform and pace.brand = shares.brand
order by sum(pace.posts) over (partition by pace.platform) desc nulls last, pace.platform, shares.share desc nulls last, pace.brand;
