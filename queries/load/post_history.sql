-- What is known of the posts of one platform at the fixed ages, in the order of their ids.
select
    ages.post_id,
    ages.account_id,
    coalesce(post.kind, 'unknown') as kind,
    date_diff('second', timestamp '2000-01-01', post.published_at) / 86400 as published,
    date_diff('day', date '2000-01-01', ages.first_seen_at)::double as first_known,
    ages.ages,
    ages.log_counts,
    list_transform(
        ages.known_at, lambda moment: date_diff('day', date '2000-01-01', moment)::double
    ) as known,
from mart.post_ages as ages
inner join post on ages.post_id = post.post_id
inner join account on ages.account_id = account.account_id
where account.platform = $platform
order by ages.post_id;
