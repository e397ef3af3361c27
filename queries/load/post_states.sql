-- Which known posts a whole look at an account should have shown and did not, which were asked for by
-- their ids and not shown while others of the account were, and which of those that were gone are there again.
-- A look says nothing where it showed no post that was known, or a record that nobody could read: then
-- it may be the ids that changed, or the reading. Nor of posts that only files have shown.
create or replace temp table state_now as
select post_id, arg_max(state, changed_at) as state
from post_state
group by post_id;

insert into post_state by name
select
    seen.post_id,
    seen.account_id,
    'restored' as state,
    seen.observed_at as changed_at,
    $run_id as run_id,
from staged_seen as seen
inner join state_now on seen.post_id = state_now.post_id and state_now.state = 'gone'
where $looked_from is not null or $is_asked;

update post
set url = seen.url
from staged_post as seen
where
    post.post_id = seen.post_id
    and post.url is null
    and post.post_id in (select post_id from state_now where state = 'gone')
    and ($looked_from is not null or $is_asked);

create or replace temp table unseen_post as
with known as (
    select post_id, number, post_id in (select post_id from staged_seen) as is_seen
    from post
    where
        account_id = $account_id
        and published_at >= $looked_from::timestamp
        and published_at < try_cast($covers_to as timestamp)
        and first_seen_run <> $run_id
),

missed as (
    select post.post_id, post.number, staged.asked_at as changed_at
    from staged_missed as staged
    inner join post on staged.post_id = post.post_id
    where
        post.account_id = $account_id
        and exists (from staged_seen where staged_seen.account_id = $account_id)
    union all
    select post_id, number, try_cast($covers_to as timestamp) as changed_at
    from known
    where not is_seen and (select bool_or(is_seen) from known)
)

select post_id, number, min(changed_at) as changed_at
from missed
where
    post_id not in (select post_id from staged_seen)
    and post_id not in (select post_id from state_now where state = 'gone')
    and not exists (from staged_reject)
group by post_id, number;

insert into post_state by name
select
    unseen_post.post_id,
    $account_id as account_id,
    'gone' as state,
    any_value(unseen_post.changed_at) as changed_at,
    max(look.observed_at) as last_seen_at,
    $run_id as run_id,
from unseen_post
inner join look on unseen_post.number = look.post
inner join run on look.run_id = run.run_id and run.kind = 'collect'
group by unseen_post.post_id;
