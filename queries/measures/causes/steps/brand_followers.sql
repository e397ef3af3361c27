-- How many followers did each brand have in each week?
-- part:   causes
-- grain:  one row per brand, platform and week in which all its followed accounts were seen
-- key:    brand, platform, week
-- column: brand varchar = the brand
-- column: platform varchar = the platform
-- column: week date = first day of the week
-- column: followers double = its accounts' mean followers of the week, added up
create or replace macro brand_followers() as table
with seen as (
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

weekly as (
    select
        brand,
        platform,
        week,
        sum(followers order by account_id) as followers,
        count(*) as accounts,
    from seen
    group by brand, platform, week
)

select
    brand,
    platform,
    week,
    followers,
from weekly
qualify accounts = max(accounts) over (partition by brand, platform);
