-- How many comments does a typical post draw per 1,000 followers?
-- Better than comments added up: that counts who posts most and who is largest, and one quarrel
-- outweighs a year. The middle post, held against the account's size, compares a small brand with a large one.
-- grain:  one row per brand and platform with posts whose comments are known
-- key:    brand, platform
-- column: brand varchar = the brand
-- column: platform varchar = the platform
-- column: posts bigint = posts whose comments are known
-- column: median_comments double = comments of the middle post
-- column: followers bigint? = last known followers of the accounts there, added; null when one is unknown
-- column: per_1000 double? = median comments per 1,000 followers, null when the followers are unknown
with sizes as (
    select
        brand,
        platform,
        case when count(*) = count(followers) then sum(followers)::bigint end as followers,
    from mart.accounts
    where is_tracked
    group by brand, platform
)

select
    posts.brand,
    posts.platform,
    count(*) as posts,
    median(posts.comments) as median_comments,
    any_value(sizes.followers) as followers,
    1000 * median(posts.comments) / nullif(any_value(sizes.followers), 0) as per_1000,
from posts
inner join sizes on posts.brand = sizes.brand and posts.platform = sizes.platform
where posts.comments is not null
group by posts.brand, posts.platform
order by posts.platform, per_1000 desc
