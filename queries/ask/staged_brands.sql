-- The accounts of a file that are new here, with the brand that the file gives them, as they appear in it.
select
    coalesce(any_value(brand), any_value(name), any_value(handle)) as brand,
    account_id,
from staged_account
group by account_id
order by min(position);
