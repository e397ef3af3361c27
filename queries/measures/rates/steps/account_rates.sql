-- What is the engagement rate of each account under every public formula?
-- A count that a platform never publishes adds nothing; a post without any of a formula's counts is left out.
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
with dated as (
    select
        post.*,
        accounts.platform, accounts.followers as last_followers,
        row_number() over (partition by post.account_id order by post.published_at desc, post.post_id) as place,
        count(*) over (partition by post.account_id, post.published_date) as of_day,
    from mart.post_measures as post
    inner join mart.accounts as accounts on post.account_id = accounts.account_id
    where
        accounts.is_tracked
        and is_brand(brands, accounts.brand)
        and is_platform(platforms, accounts.platform)
        and (since is null or post.published_date >= since::date)
        and (until is null or post.published_date < until::date)
),

-- Formulas by platform: a join on equal names, where a test of lists would try every pair of post and formula.
offered as (
    select formulas.*, places.platform as place_name
    from mart.engagement_formula as formulas
    inner join (select distinct platform from dated) as places
        on list_has_any(split(formulas.platforms, ' '), ['all', places.platform])
    where formulas.is_public and (formula is null or formulas.formula = formula)
),

counted as (
    select
        formulas.formula as key,
        dated.account_id, dated.of_day,
        nullif(dated.views, 0) as views,
        nullif(coalesce(seen.followers, dated.last_followers), 0) as followers,
        formulas.statistic,
        case when coalesce(
            nullif(formulas.likes, 0) * dated.likes, nullif(formulas.comments, 0) * dated.comments,
            nullif(formulas.shares, 0) * dated.shares, nullif(formulas.quotes, 0) * dated.quotes,
            nullif(formulas.saves, 0) * dated.saves
        ) is not null
            then coalesce(formulas.likes * dated.likes, 0) + coalesce(formulas.comments * dated.comments, 0)
                + coalesce(formulas.shares * dated.shares, 0) + coalesce(formulas.quotes * dated.quotes, 0)
                + coalesce(formulas.saves * dated.saves, 0)
        end as amount,
    from dated
    asof left join mart.account_followers as seen
        on dated.account_id = seen.account_id and dated.published_date >= seen.observed_date
    inner join offered as formulas
        on
            dated.platform = formulas.place_name
            and dated.place <= coalesce(formulas.last_posts, dated.place)
),

rate_sums as (
    select
        key as formula,
        account_id,
        count(*) as posts,
        avg(amount) as counted,
        median(amount) filter (where statistic = 'median of posts') as counted_median,
        sum(amount) as counted_sum,
        avg(amount / followers) as per_follower,
        median(amount / followers) filter (where statistic = 'median of posts') as per_follower_median,
        sum(amount / followers) as per_follower_sum,
        sum(amount / followers / of_day) / sum(1 / of_day) as per_follower_and_day,
        avg(followers) as followers_then,
        avg(amount / views) as per_view,
        sum(amount) filter (where views is not null) / sum(views) as per_view_sums,
    from counted
    where amount is not null
    group by key, account_id
),

sizes as (
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
    from rate_sums
    inner join mart.engagement_formula as formulas on rate_sums.formula = formulas.formula
    inner join mart.accounts as accounts on rate_sums.account_id = accounts.account_id
    left join sizes on rate_sums.account_id = sizes.account_id
    left join days on rate_sums.account_id = days.account_id
)

select
    sums.formula,
    sums.account_id,
    -- Nine places: the last digits of a mean fall as its rows come, and these as threads have time.
    round(scale * case rule
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
    end, 9) as rate,
    posts,
    followers::bigint as followers,
from sums;
