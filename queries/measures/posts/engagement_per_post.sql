-- What does a post of each brand earn?
-- grain:  one row per period, platform and brand that published
-- key:    period, platform, brand
-- params: every = 'all' (day, week, month, quarter, year, all); since, until = dates, from and before, no bound
-- params: brands, platforms = lists, all tracked ones; per_platform = false
-- column: period date? = first day of the period, null for all
-- column: platform varchar = the platform, or `all`
-- column: brand varchar = the brand
-- column: role varchar = own or rival
-- column: posts bigint = posts whose engagement is known
-- column: projected_posts bigint = those whose engagement is projected to thirty days
-- column: median double = the middle post's engagement, ripe or projected: the typical post
-- column: mean double = engagement / posts: one viral post moves it
-- column: per_1000_followers double? = median engagement per 1,000 followers on the day of the post (the nearest day seen), null when followers are unknown
-- column: followers bigint? = last known followers of the brand's accounts, added
create or replace macro engagement_per_post(
    every := 'all',
    since := null,
    until := null,
    brands := null,
    platforms := null,
    per_platform := false
) as table
with accounts as (
    select
        *,
        case when per_platform then platform else 'all' end as scope,
    from mart.accounts
    where
        is_tracked
        and is_brand(brands, brand)
        and is_platform(platforms, platform)
),

posts as (
    select
        post.account_id,
        post.published_date,
        period_of(post.published_date, post.published_week, every) as period,
        accounts.scope,
        accounts.brand,
        accounts.role,
        accounts.followers as last_followers,
        post.engagement_ripe as engagement,
        post.is_projected,
    from mart.post_measures as post
    inner join accounts on post.account_id = accounts.account_id
    where
        post.engagement is not null
        and (since is null or post.published_date >= since::date)
        and (until is null or post.published_date < until::date)
),

with_followers as (
    select
        posts.*,
        coalesce(before_post.followers, posts.last_followers) as followers,
    from posts
    asof left join mart.account_followers as before_post
        on
            posts.account_id = before_post.account_id
            and posts.published_date >= before_post.observed_date
),

brand_followers as (
    select scope, brand, sum(followers)::bigint as followers
    from accounts
    group by scope, brand
)

select
    with_followers.period,
    with_followers.scope as platform,
    with_followers.brand,
    any_value(with_followers.role) as role,
    count(*) as posts,
    count(*) filter (where with_followers.is_projected) as projected_posts,
    median(with_followers.engagement) as median,
    avg(with_followers.engagement) as mean,
    median(1000 * with_followers.engagement / nullif(with_followers.followers, 0))
        as per_1000_followers,
    any_value(brand_followers.followers) as followers,
from with_followers
inner join brand_followers
    on
        with_followers.scope = brand_followers.scope
        and with_followers.brand = brand_followers.brand
group by with_followers.period, with_followers.scope, with_followers.brand
order by with_followers.period, with_followers.scope, with_followers.brand;
