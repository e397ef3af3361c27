-- Which posts belong to which of two periods, and how many weeks of each were collected?
-- A day of both periods counts for both.
-- part:   kinds_compared
-- grain:  one row per post and period
-- key:    post_id, is_now
-- params: before_since, before_until, since, until = the two periods, from and before
-- params: brands, platforms = lists, all tracked ones
-- column: platform varchar = the platform
-- column: brand varchar = the brand
-- column: role varchar = own or rival
-- column: post_id varchar = the post
-- column: kind varchar = video, photo, link, text, ...
-- column: is_now boolean = true in the second period
-- column: engagement bigint? = its engagement once ripe: projected to thirty days where it is younger, null when unknown
-- column: weeks double = weeks of its period in which the account was collected
-- call:   from two_periods(before_since := date '2026-01-05', before_until := date '2026-04-06', since := date '2026-04-06', until := date '2026-07-06')
create or replace macro two_periods(
    before_since := null, before_until := null, since := null, until := null,
    brands := null, platforms := null
) as table
with spans as (
    select since::date as first_day, until::date as end_day, true as is_now
    union all
    select before_since::date as first_day, before_until::date as end_day, false as is_now
),

accounts as (
    select
        account_id, platform, brand, role,
        local_date(covered_from) as covered_from,
        local_date(covered_to) + 1 as covered_to,
    from mart.accounts
    where
        is_tracked
        and is_brand(brands, brand)
        and is_platform(platforms, platform)
),

collected as (
    select
        accounts.*,
        spans.*,
        greatest(0, least(spans.end_day, accounts.covered_to)
            - greatest(spans.first_day, accounts.covered_from)) / 7 - (
            select count(*) from collected_weeks() as week
            where
                week.brand = accounts.brand and week.platform = accounts.platform
                and week.is_hole
                and week.week >= spans.first_day and week.week < spans.end_day
        ) as weeks,
    from accounts
    cross join spans
)

select
    collected.platform, collected.brand, collected.role, post.post_id, post.kind,
    collected.is_now,
    post.engagement_ripe as engagement,
    collected.weeks,
from mart.post_measures as post
inner join collected
    on
        post.account_id = collected.account_id
        and post.published_date >= collected.first_day
        and post.published_date < collected.end_day;
