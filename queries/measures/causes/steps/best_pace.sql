-- What is the highest pace that each brand ever kept for eight weeks?
-- part:   catch_up
-- grain:  one row per brand and platform
-- key:    brand, platform
-- column: brand varchar = the brand
-- column: platform varchar = the platform
-- column: highest_per_week double = posts per collected week in its eight busiest weeks in a row, at least four of them collected
create or replace macro best_pace() as table
with weekly as (
    select states.brand, states.platform, states.week, coalesce(sum(weeks.posts), 0) as posts,
    from collected_weeks() as states
    inner join mart.accounts as accounts
        on states.brand = accounts.brand and states.platform = accounts.platform
    left join mart.account_weeks as weeks
        on accounts.account_id = weeks.account_id and states.week = weeks.published_week
    where states.is_collected and accounts.is_tracked
    group by states.brand, states.platform, states.week
),

rolling as (
    select brand, platform, avg(posts) over eight as pace, count(*) over eight as weeks,
    from weekly
    window eight as (
        partition by brand, platform
        order by week
        range between interval 49 day preceding and current row
    )
)

select brand, platform, max(pace) as highest_per_week,
from rolling
where weeks >= 4
group by brand, platform;
