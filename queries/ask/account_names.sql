-- How people call each account: its handle, else its name, as it was last seen.
select
    account_id,
    arg_max(coalesce(handle, name), observed_at) as called,
from account_profile
where coalesce(handle, name) is not null
group by account_id;
