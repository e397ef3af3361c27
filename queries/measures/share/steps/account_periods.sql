-- What each account published in each period, what it earned, and how much of the period was collected.
-- Before anything was collected only periods with posts are told, unless a first day is asked for: one
-- post that says it is decades old would make thousands of empty ones.
-- part:   share_of_voice
-- grain:  one row per account and period
-- key:    period, account_id
-- params: every = 'week' (day, week, month, quarter, year, all); since, until = dates, from and before, no bound
-- params: brands, platforms = lists, all tracked ones
-- column: period date = first day of the period
-- column: period_end date = first day after it, cut at `until`
-- column: is_whole boolean? = true when the period, as far as it was asked for, was over at the last look
-- column: account_id varchar = the account
-- column: platform varchar = its platform
-- column: brand varchar = its brand
-- column: role varchar = own or rival
-- column: covered_days bigint = days of the period that were collected; a hole in collection does not count
-- column: period_days bigint = days of the period until the landscape was last seen
-- column: posts bigint? = posts published, null when nothing of the period was collected
-- column: young_posts bigint = posts last seen before they were seven days old
-- column: projected_posts bigint = posts whose engagement is projected to thirty days
-- column: engagement bigint? = their engagement, ripe or projected, null when unknown
-- column: engagement_posts bigint = posts whose engagement is known
-- column: views bigint? = their views, null when unknown
-- column: views_posts bigint = posts whose views are known
create or replace macro account_periods(
    every := 'week', since := null, until := null, brands := null, platforms := null
) as table
with accounts as (
    select
        account_id,
        platform,
        brand,
        role,
        local_date(covered_from) as covered_from,
        local_date(covered_to) + 1 as covered_to,
        local_date(first_post_at) as first_date,
        local_date(last_post_at) + 1 as last_date,
    from mart.accounts
    where
        is_tracked
        and is_brand(brands, brand)
        and is_platform(platforms, platform)
),

firsts as (
    select coalesce(min(first_date), min(covered_from)) as first_date
    from accounts
),

bounds as (
    select
        coalesce(
            since::date,
            period_of(any_value(firsts.first_date), week_of(any_value(firsts.first_date)), every),
            any_value(firsts.first_date)
        ) as first_day,
        coalesce(until::date, max(greatest(covered_to, last_date))) as end_day,
        max(greatest(covered_to, last_date)) as seen_until,
        min(covered_from) as covered_since,
    from accounts
    cross join firsts
),

starts as (
    select unnest(generate_series(
        coalesce(
            period_of(bounds.first_day, week_of(bounds.first_day), every), bounds.first_day
        )::timestamp,
        (bounds.end_day - 1)::timestamp,
        case every
            when 'day' then interval 1 day
            when 'week' then interval 7 day
            when 'month' then interval 1 month
            when 'quarter' then interval 3 month
            when 'year' then interval 1 year
            else interval 10000 year
        end
    ))::date as period,
    from bounds
),

periods as (
    select
        starts.period,
        greatest(starts.period, bounds.first_day) as from_day,
        case every
            when 'all' then bounds.end_day
            else least(period_after(starts.period, every), bounds.end_day)
        end as period_end,
        case every
            when 'all' then bounds.end_day
            else least(period_after(starts.period, every), until::date)
        end <= bounds.seen_until as is_whole,
        bounds.seen_until,
    from starts
    cross join bounds
),

spine as (
    select
        accounts.account_id,
        accounts.platform,
        accounts.brand,
        accounts.role,
        periods.period,
        periods.period_end,
        periods.is_whole,
        greatest(0, date_diff(
            'day', periods.from_day, least(periods.period_end, periods.seen_until)
        )) as period_days,
        coalesce(greatest(0, date_diff(
            'day',
            greatest(periods.from_day, accounts.covered_from),
            least(periods.period_end, accounts.covered_to)
        )), 0) as covered_days,
    from accounts
    cross join periods
),

holes as (
    select
        accounts.account_id,
        coalesce(
            period_of(day.value::date, week.week, every), (select min(period) from periods)
        ) as period,
        count(*) as days,
    from collected_weeks() as week
    inner join accounts on week.brand = accounts.brand and week.platform = accounts.platform
    cross join generate_series(
        week.week::timestamp, week.week::timestamp + interval 6 day, interval 1 day
    ) as day(value)
    cross join bounds
    where
        week.is_hole
        and day.value >= greatest(bounds.first_day, accounts.covered_from)
        and day.value < least(bounds.end_day, accounts.covered_to)
    group by accounts.account_id, period
),

earned as (
    select
        days.account_id,
        coalesce(
            period_of(days.published_date, days.published_week, every),
            (select min(period) from periods)
        ) as period,
        sum(days.posts)::bigint as posts,
        sum(days.young_posts)::bigint as young_posts,
        sum(days.projected_posts)::bigint as projected_posts,
        sum(days.engagement)::bigint as engagement,
        sum(days.engagement_posts)::bigint as engagement_posts,
        sum(days.views)::bigint as views,
        sum(days.views_posts)::bigint as views_posts,
    from mart.account_days as days
    cross join bounds
    where days.published_date >= bounds.first_day and days.published_date < bounds.end_day
    group by days.account_id, period
),

told as (
    select period
    from periods
    cross join bounds
    where since is not null or coalesce(periods.period_end > bounds.covered_since, true)
    union
    select earned.period
    from earned
    inner join accounts on earned.account_id = accounts.account_id
)

select
    spine.period,
    spine.period_end,
    spine.is_whole,
    spine.account_id,
    spine.platform,
    spine.brand,
    spine.role,
    greatest(0, spine.covered_days - coalesce(holes.days, 0)) as covered_days,
    spine.period_days,
    case
        when earned.posts is not null then earned.posts
        when spine.covered_days > coalesce(holes.days, 0) then 0
    end as posts,
    coalesce(earned.young_posts, 0) as young_posts,
    coalesce(earned.projected_posts, 0) as projected_posts,
    earned.engagement,
    coalesce(earned.engagement_posts, 0) as engagement_posts,
    earned.views,
    coalesce(earned.views_posts, 0) as views_posts,
from spine
inner join told on spine.period = told.period
left join holes on spine.account_id = holes.account_id and spine.period = holes.period
left join earned on spine.account_id = earned.account_id and spine.period = earned.period;
