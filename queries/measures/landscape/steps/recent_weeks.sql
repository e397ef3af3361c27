-- What did each account publish, earn and show in the eight weeks that were judged last?
-- part:   landscape_matrix
-- grain:  one row per brand and platform with an account
-- key:    brand, platform
-- params: measure = 'engagement' (engagement, posts, views); as_of = a date: what was known then, now
-- params: platforms = list, all tracked ones
-- column: brand varchar = the brand
-- column: platform varchar = the platform
-- column: role varchar = own or rival
-- column: as_of_week date? = first day of the last of the eight weeks
-- column: posts bigint = posts published
-- column: known_posts bigint = those whose measure is known
-- column: volume bigint? = what they earned: posts, engagement or views; null when unknown
-- column: weeks bigint = weeks collected of the sixty up to then
-- column: needed_weeks bigint? = weeks of those sixty that a comparison needs: half of the last eight and half of the rest
create or replace macro recent_weeks(measure := 'engagement', as_of := null, platforms := null) as table
with ends as (
    select max(as_of_week) as last_week
    from mart.brand_intervals
    where is_over(as_of_week, as_of)
),

accounts as (
    select brand, platform, any_value(role) as role, list(account_id) as account_ids
    from mart.accounts
    where is_tracked and is_platform(platforms, platform)
    group by brand, platform
),

earned as (
    select
        accounts.brand,
        accounts.platform,
        sum(days.posts)::bigint as posts,
        sum(of_measure(measure, days.posts, days.engagement_posts, days.views_posts))::bigint
            as known_posts,
        sum(of_measure(measure, days.posts, days.engagement, days.views))::bigint as volume,
    from accounts
    cross join ends
    inner join mart.account_days as days
        on
            list_contains(accounts.account_ids, days.account_id)
            and days.published_week between ends.last_week - 49 and ends.last_week
    group by accounts.brand, accounts.platform
),

collected as (
    select
        brand,
        platform,
        count(*) as weeks,
    from collected_weeks()
    cross join ends
    where is_collected and week between last_week - 7 * 59 and last_week
    group by brand, platform
),

calendar as (
    select least(60, 1 + (any_value(last_week) - min(week)) // 7) as weeks
    from mart.week_coverage
    cross join ends
)

select
    accounts.brand,
    accounts.platform,
    accounts.role,
    ends.last_week as as_of_week,
    coalesce(earned.posts, 0) as posts,
    coalesce(earned.known_posts, 0) as known_posts,
    earned.volume,
    coalesce(collected.weeks, 0) as weeks,
    ceil(calendar.weeks / 2)::bigint as needed_weeks,
from accounts
cross join ends cross join calendar
left join earned on accounts.brand = earned.brand and accounts.platform = earned.platform
left join collected on accounts.brand = collected.brand and accounts.platform = collected.platform
order by accounts.platform, accounts.brand;
