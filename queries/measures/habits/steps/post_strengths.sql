-- How did each post do against the account's own posts of its kind around that time?
-- part:   posting_hours
-- grain:  one row per post with known engagement, projected or seen at seven days of age or later
-- key:    post_id
-- params: since, until = dates, from and before, no bound; brands, platforms = lists, all tracked ones
-- column: brand varchar = the brand
-- column: role varchar = own or rival
-- column: platform varchar = the platform
-- column: account_id varchar = the account
-- column: post_id varchar = the post
-- column: kind varchar = video, photo, link, text, ...
-- column: published_at timestamp = time of publication, UTC
-- column: published_date date = day of publication, reporting time zone
-- column: engagement bigint = its engagement once ripe: projected to thirty days where it is younger
-- column: strength double? = ln(1 + engagement) less what is usual for the kind (shrunk by 3 posts to the account) and for the account's other posts of the 28 days before and after, null without any
-- call:   from post_strengths()
create or replace macro post_strengths(
    since := null, until := null, brands := null, platforms := null
) as table
with posts as (
    select
        accounts.brand,
        accounts.role,
        accounts.platform,
        post.account_id,
        post.post_id,
        post.kind,
        post.published_at,
        post.published_date,
        post.engagement_ripe as engagement,
        -- to twelve places: a sum of these is exact, in whatever order they come
        ln(1 + post.engagement_ripe)::decimal(18, 12) as log_engagement,
    from mart.post_measures as post
    inner join mart.accounts as accounts on post.account_id = accounts.account_id
    where
        accounts.is_tracked
        and post.engagement is not null
        and (post.is_projected or post.age_days >= 7)
        and is_brand(brands, accounts.brand)
        and is_platform(platforms, accounts.platform)
        and (since is null or post.published_date >= since::date)
        and (until is null or post.published_date < until::date)
),

centred as (
    select
        *,
        (
            sum(log_engagement) over (partition by account_id, kind)
            + 3 * avg(log_engagement) over (partition by account_id)
        ) / (count(*) over (partition by account_id, kind) + 3) as usual_of_kind,
        (log_engagement - usual_of_kind)::decimal(18, 12) as above_kind,
    from posts
)

select
    brand,
    role,
    platform,
    account_id,
    post_id,
    kind,
    published_at,
    published_date,
    engagement,
    above_kind - avg(above_kind) over (
        partition by account_id
        order by published_date - date '2000-01-01'
        range between 28 preceding and 28 following
        exclude current row
    ) as strength,
from centred
order by account_id, published_at, post_id;
