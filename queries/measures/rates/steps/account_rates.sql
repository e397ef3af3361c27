-- What is the engagement rate of each account under every public formula?
-- part:   engagement_rates
-- grain:  one row per formula and account with a post that the formula can count
-- key:    formula, account_id
-- params: formula = one formula, all; since, until = dates, from and before, no bound
-- params: brands, platforms = lists, all tracked ones
-- column: formula varchar = the formula's key
-- column: account_id varchar = the account
-- column: rate double? = the rate in the formula's unit, null when its denominator is unknown
-- column: posts bigint = posts that the formula counts
-- column: followers bigint? = last known followers of the period, else the last known ones
create or replace macro account_rates(
    formula := null, since := null, until := null, brands := null, platforms := null
) as table
with sizes as (
    select
        account_id,
        arg_max(followers, observed_date) as at_end,
        arg_min(followers, observed_date) as at_start,
        avg(followers) as mean,
    from mart.account_followers
    where
        (since is null or observed_date >= since::date)
        and (until is null or observed_date < until::date)
    group by account_id
),

days as (
    select
        account_id,
        nullif(sum(covered_days), 0) as covered,
    from account_periods(
        every := 'all', since := since, until := until, brands := brands, platforms := platforms
    )
    group by account_id
),

sums as (
    select
        rate_sums.*,
        formulas.scale,
        formulas.per || ', ' || formulas.statistic as rule,
        days.covered,
        sizes.at_start,
        sizes.mean,
        nullif(coalesce(sizes.at_end, accounts.followers), 0) as followers,
    from rate_sums(
        formula := formula, since := since, until := until, brands := brands, platforms := platforms
    ) as rate_sums
    inner join mart.engagement_formula as formulas on rate_sums.formula = formulas.formula
    inner join mart.accounts as accounts on rate_sums.account_id = accounts.account_id
    left join sizes on rate_sums.account_id = sizes.account_id
    left join days on rate_sums.account_id = days.account_id
)

select
    sums.formula,
    sums.account_id,
    scale * case rule
        when 'followers_then, mean of posts' then per_follower
        when 'followers_then, median of posts' then per_follower_median
        when 'followers_then, ratio of sums' then counted / followers_then
        when 'followers_then, mean of days' then per_follower_sum / covered
        when 'followers_then, mean of active days' then per_follower_and_day
        when 'followers_now, mean of posts' then counted / followers
        when 'followers_now, median of posts' then counted_median / followers
        when 'followers_now, total' then counted_sum / followers
        when 'followers_power, mean of posts' then counted / followers ** 0.8
        when 'followers_span, mean of posts' then counted / ((at_start + followers) / 2)
        when 'followers_mean, mean of posts' then counted / mean
        when 'post, mean of posts' then counted
        when 'day, total' then counted_sum / covered
        when 'views, mean of posts' then per_view
        when 'views, ratio of sums' then per_view_sums
    end as rate,
    posts,
    followers::bigint as followers,
from sums;
