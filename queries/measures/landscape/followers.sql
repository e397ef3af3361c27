-- How many followers does each account have, and how does that change?
-- grain:  one row per period and account that was seen in it
-- key:    period, account_id
-- params: every = 'week' (day, week, month, quarter, year, all); since, until = dates, from and before, no bound
-- params: brands, platforms = lists, all tracked ones
-- column: period date? = first day of the period, null for all
-- column: platform varchar = the platform
-- column: brand varchar = the brand
-- column: role varchar = own or rival
-- column: account_id varchar = the account; a brand may have several on a platform
-- column: followers bigint = the last number seen in the period
-- column: change bigint? = difference to the last number of the period before, null in the first
-- column: is_rounded boolean? = true where the platform gives rounded numbers, so that changes come in steps
create or replace macro followers(
    every := 'week', since := null, until := null, brands := null, platforms := null
) as table
with per_period as (
    select
        period_of(seen.observed_date, week_of(seen.observed_date), every) as period,
        accounts.platform,
        accounts.brand,
        accounts.role,
        accounts.account_id,
        arg_max(seen.followers, seen.observed_date) as followers,
        bool_or(seen.is_rounded) as is_rounded,
    from mart.account_followers as seen
    inner join mart.accounts as accounts on seen.account_id = accounts.account_id
    where
        accounts.is_tracked
        and is_brand(brands, accounts.brand)
        and is_platform(platforms, accounts.platform)
        and (since is null or seen.observed_date >= since::date)
        and (until is null or seen.observed_date < until::date)
    group by period, accounts.platform, accounts.brand, accounts.role, accounts.account_id
)

select
    period,
    platform,
    brand,
    role,
    account_id,
    followers,
    followers - lag(followers) over (partition by account_id order by period) as change,
    is_rounded,
from per_period
order by period, platform, brand, account_id;
