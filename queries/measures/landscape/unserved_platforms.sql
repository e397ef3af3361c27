-- On which platforms are rivals and not we, and what do they get there?
-- grain:  one row per platform with an account of a rival and none of ours, and rival
-- key:    platform, rival
-- params: own = the brand from which it is seen, the own brand of the landscape; as_of = a date: what was known then, now
-- params: brands, platforms = lists, all tracked ones
-- column: platform varchar = the platform
-- column: rival varchar = a rival that has an account there
-- column: followers bigint? = last known followers of that account, null when unknown
-- column: posts bigint = its posts in the last eight weeks, null when not judged yet
-- column: posts_per_week double = posts / 8
-- column: engagement bigint? = what they earned, null when unknown
-- column: engagement_share double? = fraction 0..1 of the rival's engagement on all platforms in those weeks
create or replace macro unserved_platforms(
    own := null, as_of := null, brands := null, platforms := null
) as table
with recent as (
    select
        *,
        sum(volume) over (partition by brand) as brand_volume,
    from recent_weeks(measure := 'engagement', as_of := as_of)
),

sizes as (
    select
        brand,
        platform,
        max(followers) as followers,
    from mart.accounts
    where is_tracked
    group by brand, platform
),

ours as (
    select platform
    from recent
    where brand = own_brand(own)
)

select
    recent.platform,
    recent.brand as rival,
    sizes.followers,
    recent.posts,
    recent.posts / 8 as posts_per_week,
    recent.volume as engagement,
    recent.volume / nullif(recent.brand_volume, 0) as engagement_share,
from recent
left join sizes on recent.brand = sizes.brand and recent.platform = sizes.platform
where
    recent.platform not in (from ours)
    and exists (from ours)
    and is_brand(brands, recent.brand)
    and is_platform(platforms, recent.platform)
order by recent.platform, recent.volume desc nulls last, recent.brand;
