-- How many followers does each brand have on each platform, week by week?
-- Never added over platforms, nor over accounts: people follow several. The largest account counts.
-- grain:  one row per period, platform and brand that was seen in it
-- key:    period, platform, brand
-- params: every = 'week' (day, week, month, quarter, year, all); since, until = dates, from and before, no bound
-- params: brands, platforms = lists, all tracked ones
-- column: period date? = first day of the period, null for all
-- column: platform varchar = the platform
-- column: brand varchar = the brand
-- column: role varchar = own or rival
-- column: followers bigint = the last number seen in the period
-- column: accounts bigint = accounts of the brand there that were seen
-- column: is_rounded boolean? = true where the platform gives rounded numbers, so that changes come in steps
create or replace macro follower_trend(
    every := 'week', since := null, until := null, brands := null, platforms := null
) as table
select
    seen.period,
    seen.platform,
    seen.brand,
    any_value(seen.role) as role,
    max(seen.followers) as followers,
    count(*) as accounts,
    bool_or(seen.is_rounded) as is_rounded,
from followers(
    every := every, since := since, until := until, brands := brands, platforms := platforms
) as seen
group by seen.period, seen.platform, seen.brand
order by seen.platform, seen.period, seen.brand;
