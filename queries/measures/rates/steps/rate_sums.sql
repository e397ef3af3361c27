-- What do the posts of each account add up to under every public formula of an engagement rate?
-- A count that a platform never publishes adds nothing; a post without any of a formula's counts is left out.
-- part:   engagement_rates
-- grain:  one row per formula and account with a post that the formula can count
-- key:    formula, account_id
-- params: formula = one formula, all; since, until = dates, from and before, no bound
-- params: brands, platforms = lists, all tracked ones
-- column: formula varchar = the formula's key
-- column: account_id varchar = the account
-- column: posts bigint = posts that the formula counts
-- column: counted double = mean of what it counts of a post
-- column: counted_median double? = median of it
-- column: counted_sum double = sum of it
-- column: per_follower double? = mean of it per follower on the day of the post (the nearest day seen before)
-- column: per_follower_median double? = median of that
-- column: per_follower_sum double? = sum of that
-- column: per_follower_and_day double? = mean of it per post and follower over the days with posts
-- column: followers_then double? = mean followers on the days of the posts
-- column: per_view double? = mean of it per view
-- column: per_view_sums double? = sum of it over the sum of views, of posts whose views are known
create or replace macro rate_sums(formula := null, since := null, until := null, brands := null, platforms := null) as table
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
        and (brands is null or list_contains(brands::varchar[], accounts.brand))
        and (platforms is null or list_contains(platforms::varchar[], accounts.platform))
        and (since is null or post.published_date >= since::date)
        and (until is null or post.published_date < until::date)
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
    inner join mart.engagement_formula as formulas
        on
            formulas.is_public
            and (formula is null or formulas.formula = formula)
            and list_has_any(split(formulas.platforms, ' '), ['all', dated.platform])
            and dated.place <= coalesce(formulas.last_posts, dated.place)
)

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
group by key, account_id;
