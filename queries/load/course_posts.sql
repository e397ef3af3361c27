-- The posts of tracked brands as the search for changes of course reads them.
-- grain:  one row per post of a tracked brand
-- column: log_engagement = ln(1 + ripe or projected engagement), null while a post is younger than
-- seven days and cannot be projected
-- column: hour = hour of the day in the reporting time zone, null where only the day is known
-- column: hashtags = of the newest text, each once; null when not known
create or replace temp table course_post as
with tracked as (
    select account_id, brand, platform
    from mart.accounts
    where is_tracked
),

tags as (
    select
        account_id,
        post_id,
        list_distinct(list_transform(arg_max(hashtags, observed_at), lambda tag: lower(tag)))
            as hashtags,
    from post_version
    where hashtags is not null and account_id in (select account_id from tracked)
    group by account_id, post_id
)

select
    tracked.brand,
    tracked.platform,
    post.published_week as week,
    post.kind,
    tags.hashtags,
    case
        when post.is_projected or post.age_days >= 7 then ln(1 + post.engagement_ripe)
    end as log_engagement,
    case
        when post.published_at <> date_trunc('day', post.published_at)
            then hour(timezone(
                (select time_zone from landscape), timezone('UTC', post.published_at)
            ))
    end as hour,
    hour(post.published_at) as utc_hour,
from mart.post_measures as post
inner join tracked on post.account_id = tracked.account_id
left join tags on post.account_id = tags.account_id and post.post_id = tags.post_id
where
    post.published_week >= (
        select max(week) - 7 * $weeks::integer from mart.week_coverage
    );
