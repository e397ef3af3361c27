-- From which era of four weeks on the looks of a platform must be searched (again): that of the first
-- that came in since the last search. What was said of an era rests on looks before it, so older ones
-- stay. Two years are searched and the newest 65 weeks told, so that the scores that these are held
-- against do not depend on when the search began.
create or replace temp table storms_from as
with latest as (
    select account.platform, max(seen.observed_at) as observed_at
    from look as seen
    inner join post on seen.post = post.number
    inner join account on post.account_id = account.account_id
    group by account.platform
),

fresh as (
    select account.platform, min(seen.observed_at) as observed_at
    from look as seen
    inner join post on seen.post = post.number
    inner join account on post.account_id = account.account_id
    where
        seen.run_id > coalesce((select max(run_id) from storming), '')
        and (seen.comments is not null or seen.quotes is not null)
    group by account.platform
)

select
    fresh.platform,
    date_diff('second', timestamp '2000-01-01', latest.observed_at) / 86400 as newest,
    28 * floor(
        greatest(
            date_diff('second', timestamp '2000-01-01', fresh.observed_at) / 86400, newest - 728
        ) / 28
    ) as first_day,
from fresh
inner join latest on fresh.platform = latest.platform;
