-- The accounts of the part that is being loaded must be measured again.
insert into touched
select account_id from staged_post
union
select account_id from staged_account;
