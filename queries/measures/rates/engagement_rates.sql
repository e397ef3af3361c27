-- How does each brand do under the engagement rates of other products?
-- A brand with several accounts on a platform is seen by the one that posts most.
-- grain:  one row per formula, platform and brand
-- key:    formula, platform, brand
-- checked: by tests, its call would slow every build
-- params: formula = one formula, all; since, until = dates, from and before, no bound
-- params: brands, platforms = lists, all tracked ones
-- column: formula varchar = the formula's key
-- column: vendor varchar = whose formula it is
-- column: name varchar = what it is called there
-- column: definition varchar = what is divided by what; formulas of one definition rank the brands alike
-- column: per varchar = the denominator: followers_then, followers_now, followers_power, followers_span, followers_mean, views, post or day
-- column: platform varchar = the platform
-- column: brand varchar = the brand
-- column: role varchar = own or rival
-- column: rate double? = the rate in its unit, null when its denominator is unknown
-- column: unit varchar = %, per 1,000 followers, per post, ...
-- column: posts bigint = posts that the formula counts
-- column: followers bigint? = last known followers of the period
-- column: place bigint? = 1 for the highest rate on the platform, null when unknown
-- column: brand_count bigint = brands on the platform whose rate is known
-- column: note varchar? = what to know about the formula
create or replace macro engagement_rates(
    formula := null, since := null, until := null, brands := null, platforms := null
) as table
with rates as (
    select
        account.formula as key,
        accounts.platform,
        accounts.brand,
        any_value(accounts.role) as role,
        arg_max(account.rate, account.posts) as rate,
        max(account.posts) as posts,
        arg_max(account.followers, account.posts) as followers,
    from account_rates(
        formula := formula, since := since, until := until, brands := brands, platforms := platforms
    ) as account
    inner join mart.accounts as accounts on account.account_id = accounts.account_id
    group by account.formula, accounts.platform, accounts.brand
)

select
    rates.key as formula,
    formulas.vendor,
    formulas.name,
    formulas.definition,
    formulas.per,
    rates.platform,
    rates.brand,
    rates.role,
    rates.rate,
    formulas.unit,
    rates.posts,
    rates.followers,
    case when rates.rate is not null then rank() over field end as place,
    count(rates.rate) over (partition by rates.key, rates.platform) as brand_count,
    formulas.note,
from rates
inner join mart.engagement_formula as formulas on rates.key = formulas.formula
window field as (partition by rates.key, rates.platform order by rates.rate desc nulls last)
order by rates.platform, formulas.per, formulas.definition, formulas.vendor, place, rates.brand;
