-- What every brand of the comparison published in the collected weeks of a period, by kind.
-- part:   causes
-- grain:  one row per platform, period, brand, collected week and kind; kind null when it posted none
-- key:    platform, from_day, until_day, brand, week, kind
-- params: windows = list of rows of cause_windows; brands = list (the universe), all tracked ones
-- column: platform varchar = the platform
-- column: from_day date = first day of the period
-- column: until_day date = first day after it
-- column: brand varchar = the brand, all its accounts of the platform together
-- column: week date = a whole week of the period that was collected of that brand
-- column: kind varchar? = a kind of post that the brand published in the period
-- column: posts bigint = posts of that kind and week whose engagement is known
-- column: unknown_posts bigint = posts whose engagement is not known; they are left out
-- column: engagement double = engagement of the posts
-- column: log_sum double = sum of ln(1 + engagement) over them
-- call:   from cause_weeks((select list(w) from cause_windows() as w))
create or replace macro cause_weeks(windows, brands := null) as table
with spans as (
    select distinct asked.platform, edge.from_day, edge.until_day,
    from (select unnest(windows) as asked) as pairs
    cross join unnest([
        {'from_day': asked.before_from, 'until_day': asked.before_until},
        {'from_day': asked.now_from, 'until_day': asked.now_until},
    ]) as edges(edge)
),

covered as (
    select spans.*, states.brand, states.week
    from spans
    inner join collected_weeks() as states
        on
            spans.platform = states.platform
            and spans.from_day <= states.week
            and spans.until_day >= states.week + 7
    where
        states.is_collected
        and is_brand(brands, states.brand)
        and (states.brand, states.platform) in (
            select (brand, platform) from mart.accounts where is_tracked
        )
),

weekly as (
    select
        accounts.brand,
        accounts.platform,
        days.published_week as week,
        days.kind,
        sum(days.engagement_posts) as posts,
        sum(days.posts - days.engagement_posts) as unknown_posts,
        coalesce(sum(days.engagement), 0) as engagement,
        coalesce(
            sum(days.engagement_log_sum order by days.account_id, days.published_date), 0
        ) as log_sum,
    from mart.account_days as days
    inner join mart.accounts as accounts on days.account_id = accounts.account_id
    where
        accounts.is_tracked
        and is_brand(brands, accounts.brand)
    group by accounts.brand, accounts.platform, days.published_week, days.kind
),

kinds as (
    select distinct covered.platform, covered.from_day, covered.until_day, covered.brand, weekly.kind
    from covered
    inner join weekly
        on
            covered.platform = weekly.platform
            and covered.brand = weekly.brand
            and covered.week = weekly.week
)

select
    covered.platform,
    covered.from_day,
    covered.until_day,
    covered.brand,
    covered.week,
    kinds.kind,
    coalesce(weekly.posts, 0)::bigint as posts,
    coalesce(weekly.unknown_posts, 0)::bigint as unknown_posts,
    coalesce(weekly.engagement, 0)::double as engagement,
    coalesce(weekly.log_sum, 0)::double as log_sum,
from covered
left join kinds
    on
        covered.platform = kinds.platform
        and covered.from_day = kinds.from_day
        and covered.until_day = kinds.until_day
        and covered.brand = kinds.brand
left join weekly
    on
        covered.platform = weekly.platform
        and covered.brand = weekly.brand
        and covered.week = weekly.week
        and kinds.kind = weekly.kind;
