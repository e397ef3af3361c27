-- Which numbers may stay for so many days only, unless they are asked for again, and how old are the oldest?
-- Of platforms whose terms say so, and only what came through the interface that the terms are for.
-- grain:  one row per such platform that was asked
-- key:    platform
-- column: platform varchar = the platform
-- column: keeps_days bigint = so many days may its numbers stay
-- column: is_amended boolean = whether outpace.toml says that the platform accepted an application for more: then all stays
-- column: posts bigint = posts with such numbers
-- column: oldest_at timestamp? = moment (UTC) of the oldest of them, null where there are none
-- column: leave_by date? = the day (UTC) on which these have to be gone or asked for again, null likewise and where all stays
-- column: bare_posts bigint = posts of which ids and dates are left only
-- assert: where all stays nothing has to leave | select coalesce(bool_and(leave_by is null), true) from retention() where is_amended
-- call:   from retention()
create or replace macro retention() as table
with asked as (
    select distinct platform.platform, request.run_id, request.part
    from request
    inner join platform on request.source = platform.platform
    where platform.keeps_days is not null and starts_with(request.url, platform.keeps_of)
),

asked_account as (
    select distinct asked.platform, part.run_id, part.account_id
    from asked
    inner join run_part as part on asked.run_id = part.run_id and asked.part = part.part
),

counted as (
    select
        asked_account.platform,
        look.post,
        look.observed_at,
        coalesce(look.views, look.likes, look.comments) is not null as is_known,
    from asked_account
    inner join post on asked_account.account_id = post.account_id
    inner join look on post.number = look.post and asked_account.run_id = look.run_id
),

summed as (
    select
        platform,
        count(distinct post) filter (is_known) as posts,
        min(observed_at) filter (is_known) as oldest_at,
        count(distinct post) filter (not is_known) as bare_posts,
    from counted
    group by platform
)

select
    platform.platform,
    platform.keeps_days::bigint as keeps_days,
    platform.is_amended,
    coalesce(summed.posts, 0) as posts,
    summed.oldest_at,
    case
        when not platform.is_amended
            then (summed.oldest_at + to_days(platform.keeps_days))::date
    end as leave_by,
    coalesce(summed.bare_posts, 0) as bare_posts,
from platform
left join summed on platform.platform = summed.platform
where platform.platform in (select platform from asked)
order by platform.platform;
