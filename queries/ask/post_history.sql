-- What is known at the fixed ages of the posts of the platforms that have looks to answer; of posts
-- from before $memory days before the first of these looks no more than when they appeared.
select
    account.platform,
    post.rowid as post,
    ages.account_id,
    coalesce(post.kind, 'unknown') as kind,
    date_diff('second', timestamp '2000-01-01', post.published_at) / 86400 as published,
    date_diff('day', date '2000-01-01', ages.first_seen_at)::double as first_known,
    post.published_at >= answers_from.first_day - to_days($memory::integer) as is_recent,
    if(is_recent, ages.ages, []) as ages,
    if(is_recent, ages.log_counts, []) as log_counts,
    if(is_recent, list_transform(
        ages.known_at, lambda moment: date_diff('day', date '2000-01-01', moment)::double
    ), []) as known,
from mart.post_ages as ages
inner join post on ages.post_id = post.post_id
inner join account on ages.account_id = account.account_id
inner join answers_from on account.platform = answers_from.platform
order by account.platform, ages.post_id;
