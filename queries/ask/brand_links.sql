-- The accounts of each brand as settings name them: by a link that was resolved, else by their id.
select
    account.brand,
    coalesce(account_link.link, account.account_id) as link,
from account
left join account_link on account.account_id = account_link.account_id
where account.brand is not null
order by account.brand, account.first_seen_at, link;
