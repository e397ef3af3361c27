-- The account that a profile link was resolved to.
select account_id
from account_link
where link = $link
union all
select account_id
from account
where account_id = $link
limit 1;
