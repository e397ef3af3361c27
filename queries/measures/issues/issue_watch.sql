-- Can an issue be told of each account now, and until when were there looks?
-- A storm is told from looks at young posts: where the newest is older than six hours it cannot be told.
-- grain:  one row per tracked account, ours first
-- key:    account_id
-- params: brands, platforms = lists, all tracked ones; now = a moment (UTC), that of the build
-- column: brand varchar = the brand
-- column: role varchar = own or rival
-- column: platform varchar = the platform
-- column: account_id varchar = the account
-- column: state varchar = issue (one stands), quiet, stale (cannot be told: old looks), early (too few weeks or posts), hidden (no comments are known)
-- column: last_look_at timestamp? = the newest look at a post of it (UTC)
-- column: hours double? = hours from it to now
-- column: issue varchar? = the issue that stands
-- call:   from issue_watch()
create or replace macro issue_watch(brands := null, platforms := null, now := null) as table
with moment as (
    select coalesce(
        now::timestamp,
        case when known_on is not null then known_on::timestamp + interval 1 day end,
        built_at
    ) as told_at
    from landscape
),

counted as (
    select account_id, count(comments) as known, max(observed_at) as last_look_at
    from mart.post_measures
    group by account_id
),

searched as (
    select account_id, max(observed_at) as scored_at, min(observed_at) as first_scored_at
    from mart.storm_bests
    where signal = 'comments'
    group by account_id
),

standing as (
    select brand, platform, max(issue) as issue
    from issues()
    where is_now
    group by brand, platform
)

select
    accounts.brand,
    accounts.role,
    accounts.platform,
    accounts.account_id,
    case
        when standing.issue is not null then 'issue'
        when coalesce(counted.known, 0) = 0 then 'hidden'
        when coalesce(
            searched.scored_at < counted.last_look_at - interval 56 days
            or searched.first_scored_at > counted.last_look_at - interval 28 days,
            true
        ) then 'early'
        when counted.last_look_at < told_at - interval 6 hours then 'stale'
        else 'quiet'
    end as state,
    counted.last_look_at,
    greatest(date_diff('second', counted.last_look_at, told_at) / 3600, 0) as hours,
    standing.issue,
from mart.accounts as accounts
cross join moment
left join counted on accounts.account_id = counted.account_id
left join searched on accounts.account_id = searched.account_id
left join standing
    on accounts.brand = standing.brand and accounts.platform = standing.platform
where
    accounts.is_tracked
    and is_brand(brands, accounts.brand)
    and is_platform(platforms, accounts.platform)
order by accounts.role, accounts.slot, accounts.platform, accounts.account_id;
