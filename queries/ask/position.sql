-- How far an account's history was read.
select position
from cursor
where account_id = $account_id;
