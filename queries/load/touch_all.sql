-- Everything of every account is measured again.
insert into touched by name
select account_id
from account;
