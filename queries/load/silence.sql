-- Where the terms of a platform or the settings ask for it, the words of a post that is gone leave the
-- warehouse, also those that a file or a look that was not whole brought since. The dated fact stays.
create or replace temp table silenced_post as
with states as (
    select post_id, any_value(account_id) as account_id, arg_max(state, changed_at) as state
    from post_state
    where $account_id is null or account_id = $account_id
    group by post_id
),

bound as (
    select states.post_id, states.account_id
    from states
    inner join account on states.account_id = account.account_id
    inner join platform on account.platform = platform.platform and platform.deletions_bind
    where states.state = 'gone'
)

select post_id, account_id
from bound
where
    post_id in (select post_id from post_version)
    or post_id in (select post_id from post where url is not null);

delete from post_version
where post_id in (select post_id from silenced_post);

update post
set url = null
where post_id in (select post_id from silenced_post);

insert into to_forget by name
select post_id
from silenced_post;

insert into touched by name
select account_id, post_id
from silenced_post;
