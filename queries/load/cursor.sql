-- How far an account's history was read, in the transaction that stores what was read.
delete from cursor
where account_id = $account_id;

insert into cursor
values ($account_id, $position, $run_id);
