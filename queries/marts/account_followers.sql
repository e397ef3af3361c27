-- How many followers each account had on each day that it was seen.
-- grain:  one row per account and day (reporting time zone)
-- key:    account_id, observed_date
-- column: account_id varchar = the account
-- column: observed_date date = the day
-- column: followers bigint = the last known number of that day
-- column: is_rounded boolean = whether the platform rounds it
create table if not exists mart.account_followers (
    account_id varchar,
    observed_date date,
    followers bigint,
    is_rounded boolean
);

delete from mart.account_followers
where account_id in (select account_id from touched);

insert into mart.account_followers by name
select
    account_id,
    local_date(observed_at) as observed_date,
    arg_max(followers, observed_at) as followers,
    arg_max(is_rounded, observed_at) as is_rounded,
from account_observation
where
    account_id in (select account_id from touched)
    and followers is not null
group by account_id, observed_date
order by observed_date, account_id;
