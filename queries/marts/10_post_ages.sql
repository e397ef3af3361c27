-- What each post had earned at fixed ages, as far as it was looked at before and after.
-- grain:  one row per post that was seen
-- reads:  post, post_observation
-- column: first_seen_at = when it was first seen
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
        seen.post_id,
        seen.account_id,
        seen.observed_at,
        greatest(
            date_diff('second', touched_post.published_at, seen.observed_at) / 86400, 0.001
        ) as age,
        ln(1 + engagement_of(seen.likes, seen.comments, seen.shares, seen.quotes, seen.saves))
            as log_count,
    from post_observation as seen
    inner join touched_post on seen.post_id = touched_post.post_id
),

steps as (
    select
        *,
        lag(age) over (post) as age_before,
        lag(log_count) over (post) as log_before,
    from looks
    where log_count is not null
    window post as (partition by post_id order by observed_at)
),

reached as (
    select
        post_id,
        observed_at,
        list_filter(fixed_ages(), lambda a: a > age_before and a <= age) as ages,
        age_before,
        log_before,
        (log_count - log_before) / nullif(ln(age / age_before), 0) as slope,
    from steps
    where age_before < 30 and age >= 0.25
),

courses as (
    select
        post_id,
        flatten(list(ages order by observed_at)) as ages,
        flatten(list(
            list_transform(ages, lambda a: log_before + slope * ln(a / age_before))
            order by observed_at
        )) as log_counts,
        flatten(list(
            list_transform(ages, lambda a: observed_at) order by observed_at
        )) as known_at,
    from reached
    where len(ages) > 0
    group by post_id
),

firsts as (
    select
        post_id,
        any_value(account_id) as account_id,
        min(observed_at) as first_seen_at,
    from looks
    group by post_id
)

select
    firsts.post_id,
    firsts.account_id,
    firsts.first_seen_at,
    coalesce(courses.ages, []) as ages,
    coalesce(courses.log_counts, []) as log_counts,
    coalesce(courses.known_at, []) as known_at,
from firsts
left join courses on firsts.post_id = courses.post_id
order by firsts.account_id, firsts.first_seen_at, firsts.post_id;
