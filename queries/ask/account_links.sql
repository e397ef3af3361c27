-- Every profile link that was resolved, and its account.
select
    link,
    account_id,
from account_link;
