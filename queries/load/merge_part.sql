-- What one part brought, which time it covers, and what it could not read: the end of its transaction.
-- A collected account covers the time up to its answer, and nothing where only single posts were asked
-- for; a file that does not say when it was
-- exported covers the time up to its last post.
insert into quarantine by name
select
    $run_id as run_id,
    $part as part,
    position,
    field,
    reason,
    raw,
from staged_reject
order by position, field;

insert into run_part by name
with seen as (
    select
        account_id,
        count(*) as posts_seen,
        min(first_published_at) as first_post_at,
        max(observed_at) as last_observed_at,
    from staged_seen
    group by account_id
),

added as (
    select seen.account_id, count(*) as observations_added
    from staged_seen as seen
    inner join post on seen.post_id = post.post_id
    inner join look on post.number = look.post
    where look.run_id = $run_id
    group by seen.account_id
),

accounts as (
    select account_id from staged_seen
    union
    select account_id from staged_account
    union
    select $account_id as account_id
)

select
    $run_id as run_id,
    $part as part,
    accounts.account_id,
    $status as status,
    case
        when $covers_to = 'nothing' then null
        when $covers_from is null then seen.first_post_at
        else greatest(
            $covers_from::timestamp,
            (select min(published_at) from post where post.account_id = accounts.account_id)
        )
    end as covers_from,
    case $covers_to
        when 'last observation' then seen.last_observed_at
        when 'last post' then (select max(published_at) from staged_post)
        else try_cast($covers_to as timestamp)
    end as covers_to,
    coalesce(seen.posts_seen, 0) as posts_seen,
    coalesce(added.observations_added, 0) as observations_added,
    $note as note,
    $said as said,
    $looked_from::timestamp as looked_from,
from accounts
left join seen on accounts.account_id = seen.account_id
left join added on accounts.account_id = added.account_id
where
    accounts.account_id is not null
    or not exists (from staged_seen)
order by accounts.account_id;
