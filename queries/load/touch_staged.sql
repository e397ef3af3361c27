-- The posts and accounts of the part that is being loaded must be measured again.
insert into touched by name
select
    account_id,
    post_id,
from staged_seen
union
select
    account_id,
    '' as post_id,
from staged_account;
