-- What was found takes the place of what was said of the same eras; what is older than 65 weeks goes,
-- and of the scores what nothing is held against any more.
delete from mart.storm_signs
where exists (
    from storms_from
    inner join account on storms_from.platform = account.platform
    where
        account.account_id = storm_signs.account_id
        and (
            storm_signs.observed_at
            >= timestamp '2000-01-01' + to_seconds(storms_from.first_day * 86400)
            or storm_signs.observed_at
            < timestamp '2000-01-01' + to_seconds((storms_from.newest - 455) * 86400)
        )
);

insert into mart.storm_signs by name
select
    signal,
    question,
    found.account_id,
    post_id,
    date_trunc('second', timestamp '2000-01-01' + to_microseconds((day * 86400e6)::bigint))
        as observed_at,
    once_in_weeks,
    weeks_seen,
    seen_before::bigint as seen_before,
    count::bigint as count,
    usual,
    base::bigint as base,
    usual_base,
from frame_signs as found
inner join account on found.account_id = account.account_id
inner join storms_from on account.platform = storms_from.platform
where day >= storms_from.newest - 455
order by found.account_id, observed_at, signal, question, post_id;

delete from mart.storm_bests
where exists (
    from storms_from
    inner join account on storms_from.platform = account.platform
    where
        account.account_id = storm_bests.account_id
        and (
            storm_bests.observed_at
            >= timestamp '2000-01-01' + to_seconds(storms_from.first_day * 86400)
            or storm_bests.observed_at
            < timestamp '2000-01-01' + to_seconds((storms_from.newest - 756) * 86400)
        )
);

insert into mart.storm_bests by name
select
    signal,
    question,
    account_id,
    date_trunc('second', timestamp '2000-01-01' + to_microseconds((day * 86400e6)::bigint))
        as observed_at,
    score,
from frame_bests
order by account_id, observed_at, signal, question, score;

delete from mart.storm_fans
where post_id in (
    select post.post_id
    from post
    inner join account on post.account_id = account.account_id
    inner join storms_from on account.platform = storms_from.platform
);

insert into mart.storm_fans by name
select
    signal,
    post_id,
    date_trunc('second', timestamp '2000-01-01' + to_microseconds((day * 86400e6)::bigint))
        as observed_at,
    hours,
    low,
    middle,
    high,
    courses::bigint as courses,
    own_courses::bigint as own_courses,
from frame_fans
order by post_id, signal, hours;

delete from storming;

insert into storming by name
select coalesce(max(run_id), '') as run_id
from run_part;

drop table storms_from;
