-- How much of each account's time was collected?
-- grain:  one row per period and account
-- key:    period, account_id
-- params: every = 'week' (day, week, month, quarter, year, all); since, until = dates, from and before, no bound
-- params: brands, platforms = lists, all tracked ones
-- column: period date = first day of the period
-- column: platform varchar = the platform
-- column: brand varchar = the brand
-- column: role varchar = own or rival
-- column: state varchar = complete; partial; gathering (fewer than 8 weeks since the account's first covered day); missing (collection failed); unknown (a hole that cannot be told from a pause); none
-- column: covered_share double? = fraction 0..1 of the period that was collected
-- column: posts bigint? = posts published, null when nothing of the period was collected
-- column: account_id varchar = the account
-- column: last_observed_at timestamp? = last moment (UTC) the account was seen
-- call:   from coverage
create or replace macro coverage(
    every := 'week', since := null, until := null, brands := null, platforms := null
) as table
with shares as (
    select
        periods.*,
        periods.covered_days / nullif(periods.period_days, 0) as covered_share,
        accounts.last_observed_at,
        date_diff('day', accounts.covered_from, accounts.covered_to) < 56 as is_new,
        week.state as hole,
    from account_periods(
        every := every,
        since := since,
        until := until,
        brands := brands,
        platforms := platforms
    ) as periods
    inner join mart.accounts as accounts on periods.account_id = accounts.account_id
    left join collected_weeks() as week
        on
            periods.brand = week.brand
            and periods.platform = week.platform
            and periods.period = week.week
            and week.is_hole
)

select
    period,
    platform,
    brand,
    role,
    case
        when every = 'week' and hole is not null then hole
        when coalesce(covered_share, 0) = 0 then 'none'
        when is_new then 'gathering'
        when covered_share < 0.98 then 'partial'
        else 'complete'
    end as state,
    covered_share,
    posts,
    account_id,
    last_observed_at,
from shares
order by period, brand, platform;

create or replace view coverage as
from coverage();
