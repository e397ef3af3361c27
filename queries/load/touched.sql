-- Which accounts must be measured again.
create temp table if not exists touched (account_id varchar);
