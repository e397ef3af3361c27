-- What each post had earned at fixed ages, as far as it was looked at before and after.
-- A post that was thirty days old at its first look has earned what it will: that look says its ripe count,
-- as if it had been taken at thirty days. So a file whose posts are seen once, long after, has ripe posts.
-- grain:  one row per post that was seen
-- column: first_seen_at = when it was first seen; thirty days after its publication where it was older then
-- column: ages = the fixed ages in days that lie between two looks, ascending
-- column: log_counts = ln(1 + engagement) at those ages, on a straight line in log age between the looks
-- column: known_at = when each could be known: the later of the two looks
create table if not exists mart.post_ages (
    post_id varchar,
    account_id varchar,
    first_seen_at timestamp,
    ages double[],
    log_counts double[],
    known_at timestamp[]
);

delete from mart.post_ages
where post_id in (select post_id from touched_post);

insert into mart.post_ages by name
with looks as (
    select
        touched_post.rowid as post,
        seen.observed_at,
        greatest(
            date_diff('second', touched_post.published_at, seen.observed_at) / 86400, 0.001
        ) as age,
        ln(1 + engagement_of(seen.likes, seen.comments, seen.shares, seen.quotes, seen.saves))
            as log_count,
    from look as seen
    inner join touched_post on seen.post = touched_post.number
),

steps as (
    select
        *,
        lag(age) over (by_post) as age_before,
        lag(log_count) over (by_post) as log_before,
    from looks
    where log_count is not null
    window by_post as (partition by post order by observed_at)
),

reached as (
    select
        post,
        observed_at,
        age_before,
        log_before,
        (log_count - log_before) / nullif(ln(age / age_before), 0) as slope,
        unnest(list_filter(fixed_ages(), lambda a: a > age_before and a <= age)) as age,
    from steps
    where age_before < 30 and age >= 0.25
),

curves as (
    select
        post,
        list_sort(list({
            'age': age,
            'log_count': log_before + slope * ln(age / age_before),
            'known_at': observed_at
        })) as curve,
    from reached
    group by post
),

firsts as (
    select
        post,
        min(observed_at) as first_seen_at,
        min(age) as first_age,
        arg_min(log_count, observed_at) as first_log,
    from looks
    group by post
),

known as (
    select
        touched_post.post_id,
        touched_post.account_id,
        touched_post.published_at + interval 30 day as ripe_at,
        firsts.*,
        firsts.first_age >= 30 as is_ripe,
        curves.curve,
    from firsts
    inner join touched_post on firsts.post = touched_post.rowid
    left join curves on firsts.post = curves.post
)

select
    post_id,
    account_id,
    if(is_ripe, ripe_at, first_seen_at) as first_seen_at,
    case
        when is_ripe and first_log is not null then [30]
        else coalesce(list_transform(curve, lambda x: x.age), [])
    end as ages,
    case
        when is_ripe and first_log is not null then [first_log]
        else coalesce(list_transform(curve, lambda x: x.log_count), [])
    end as log_counts,
    case
        when is_ripe and first_log is not null then [ripe_at]
        else coalesce(list_transform(curve, lambda x: x.known_at), [])
    end as known_at,
from known
order by account_id, first_seen_at, post_id;
