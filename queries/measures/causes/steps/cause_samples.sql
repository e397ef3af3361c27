-- Pace, typical strength and engagement of every brand in a period, whole and without each week.
-- part:   causes
-- grain:  one row per platform, period, brand, left-out week (null = none) and kind
-- key:    platform, from_day, until_day, brand, left_out, kind
-- params: windows = list of rows of cause_windows; brands = list (the universe), all tracked ones
-- column: platform varchar = the platform
-- column: from_day date = first day of the period
-- column: until_day date = first day after it
-- column: brand varchar = the brand
-- column: left_out date? = the week that is left out, null for the whole period
-- column: kind varchar? = the kind of post, null when the brand posted none
-- column: weeks bigint = collected weeks that remain
-- column: posts bigint = posts of that kind in them
-- column: strength double? = typical engagement of that kind: exp of the mean of ln(1 + engagement), held to the brand's by three posts
-- column: brand_posts bigint = posts of the brand in them
-- column: unknown_posts bigint = posts of the brand in the whole period whose engagement is not known
-- column: engagement double? = engagement of the brand per collected week, null when there were posts and none is known
-- column: followers double? = mean followers over the weeks, null when never seen
-- call:   from cause_samples((select list(w) from cause_windows() as w))
create or replace macro cause_samples(windows, brands := null) as table
with weekly as (
    from cause_weeks(windows, brands := brands)
),

account_followers as (
    select
        accounts.brand,
        accounts.platform,
        followers.account_id,
        week_of(followers.observed_date) as week,
        avg(followers.followers) as followers,
    from mart.account_followers as followers
    inner join mart.accounts as accounts on followers.account_id = accounts.account_id
    where accounts.is_tracked
    group by accounts.brand, accounts.platform, followers.account_id, week
),

followed as (
    select
        brand,
        platform,
        week,
        sum(followers order by account_id) as followers,
        count(*) as accounts,
    from account_followers
    group by brand, platform, week
),

-- Weeks in which all followed accounts of a brand were seen.
seen as (
    select brand, platform, week, followers,
    from followed
    qualify accounts = max(accounts) over (partition by brand, platform)
),

sums as (
    select
        weekly.*,
        sum(weekly.posts) over kind_span as all_posts,
        sum(weekly.unknown_posts) over kind_span as all_unknown,
        sum(weekly.log_sum order by weekly.week) over kind_span as all_logs,
        sum(weekly.engagement) over kind_span as all_earned,
        count(*) over kind_span as all_weeks,
        row_number() over (kind_span order by weekly.week) as place,
        avg(seen.followers order by weekly.week) over kind_span as usual,
        sum(seen.followers order by weekly.week) over kind_span - seen.followers as others,
        nullif(count(seen.followers) over kind_span - 1, 0) as other_weeks,
    from weekly
    left join seen
        on
            weekly.brand = seen.brand
            and weekly.platform = seen.platform
            and weekly.week = seen.week
    window kind_span as (
        partition by weekly.platform, weekly.from_day, weekly.until_day, weekly.brand, weekly.kind
    )
),

samples as (
    select
        sums.* exclude (posts, engagement),
        if(sides.part = 1, sums.week, null) as left_out,
        sums.all_weeks - sides.part as weeks,
        sums.all_posts - sides.part * sums.posts as posts,
        sums.all_logs - sides.part * sums.log_sum as logs,
        sums.all_earned - sides.part * sums.engagement as earned,
        if(sides.part = 1, coalesce(sums.others / sums.other_weeks, sums.usual), sums.usual)
            as followers,
    from sums
    cross join (values (0), (1)) as sides(part)
    where if(sides.part = 1, sums.all_weeks > 1, sums.place = 1)
)

select
    platform, from_day, until_day, brand, left_out,
    kind,
    weeks,
    posts::bigint as posts,
    if(posts > 0, exp((logs + 3 * sum(logs) over whole / nullif(sum(posts) over whole, 0))
        / (posts + 3)), null) as strength,
    (sum(posts) over whole)::bigint as brand_posts,
    (sum(all_unknown) over whole)::bigint as unknown_posts,
    if(sum(all_posts) over whole = 0 and sum(all_unknown) over whole > 0, null,
        sum(earned) over whole / weeks) as engagement,
    followers,
from samples
window whole as (
    partition by platform, from_day, until_day, brand, left_out
    order by kind
    rows between unbounded preceding and unbounded following
);
