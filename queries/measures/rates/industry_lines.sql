-- Which published figure may stand beside our own rate, and where does it come from?
-- A figure fits when formula and platform are the same, its follower band holds our account, and its
-- period ended at most a year before or after the period in view.
-- grain:  one row per figure that fits
-- key:    platform, formula, industry, statistic, source, followers_from, period_until
-- params: own = the brand from which it is seen, the own brand of the landscape; formula = one formula, all
-- params: until = a date, the end of the period in view, now; platforms = list, all
-- column: platform varchar = the platform
-- column: formula varchar = the formula's key
-- column: industry varchar = of whom, or all
-- column: statistic varchar = p25, median or p75 over accounts
-- column: value double = the figure
-- column: unit varchar = its unit
-- column: followers_from bigint = follower band, from
-- column: followers_until bigint = follower band, below
-- column: accounts bigint? = accounts behind the figure
-- column: period_from date? = first day of its period
-- column: period_until date = last day
-- column: source varchar = who published it
-- column: licence varchar? = under which terms
-- column: source_url varchar? = where
-- column: note varchar? = what to know about it
create or replace macro industry_lines(
    own := null, formula := null, until := null, platforms := null
) as table
with sizes as (
    select
        platform,
        max(followers) as followers,
    from mart.accounts
    where
        is_tracked
        and brand = own_brand(own)
    group by platform
)

select
    figures.platform,
    figures.formula,
    figures.industry,
    figures.statistic,
    figures.value,
    figures.unit,
    figures.followers_from,
    figures.followers_until,
    figures.accounts,
    figures.period_from,
    figures.period_until,
    figures.source,
    figures.licence,
    figures.source_url,
    figures.note,
from mart.industry_benchmark as figures
inner join sizes on figures.platform = sizes.platform
where
    (formula is null or figures.formula = formula)
    and is_platform(platforms, figures.platform)
    and sizes.followers >= figures.followers_from
    and sizes.followers < figures.followers_until
    and abs(date_diff('day', figures.period_until, coalesce(until::date, current_date))) <= 366
order by figures.platform, figures.formula, figures.value;
