-- Whose posts earned most in the periods that exports only give as sums?
-- grain:  one row per platform, end of a period and account that has sums of it
-- key:    platform, ends_on, account_id
-- params: since, until = dates, from and before, no bound
-- params: brands, platforms = lists, all tracked ones; a share is of all tracked brands
-- column: platform varchar = the platform
-- column: ends_on date = the last day of the period; how long it is the export does not say
-- column: brand varchar = the brand
-- column: role varchar = own or rival
-- column: account_id varchar = the account; a brand may have several on a platform
-- column: posts bigint? = posts in the period
-- column: engagement bigint? = what the tool counts as engagement of the posts in the period
-- column: per_post double? = engagement per post
-- column: share double? = of the engagement of all accounts with sums of the period
-- column: account_count bigint = how many accounts have that sum of the period
create or replace macro period_shares(
    since := null, until := null, brands := null, platforms := null
) as table
with sums as (
    select
        accounts.platform,
        local_date(period.ends_at) as ends_on,
        accounts.brand,
        accounts.role,
        period.account_id,
        arg_max(period.posts, period.ends_at) as posts,
        arg_max(period.engagement, period.ends_at) as engagement,
    from account_period as period
    inner join mart.accounts as accounts on period.account_id = accounts.account_id
    where
        accounts.is_tracked
        and (since is null or local_date(period.ends_at) >= since::date)
        and (until is null or local_date(period.ends_at) < until::date)
    group by accounts.platform, ends_on, accounts.brand, accounts.role, period.account_id
),

shares as (
    select
        platform,
        ends_on,
        brand,
        role,
        account_id,
        posts,
        engagement,
        engagement / nullif(posts, 0) as per_post,
        engagement / nullif(sum(engagement) over (partition by platform, ends_on), 0) as share,
        count(engagement) over (partition by platform, ends_on) as account_count,
    from sums
)

select
    platform,
    ends_on,
    brand,
    role,
    account_id,
    posts,
    engagement,
    per_post,
    share,
    account_count,
from shares
where is_brand(brands, brand) and is_platform(platforms, platform)
order by platform, ends_on, brand, account_id;
