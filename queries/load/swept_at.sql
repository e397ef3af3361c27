-- When an account's whole history was last read.
select position ->> 'swept_at' as swept_at
from cursor
where account_id = $account_id;
