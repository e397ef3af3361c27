-- The accounts of plan_target, each with what is known of it: when it was asked, whether that went
-- well, how far its history is read, whether its followers jumped; and whether it is due.
create or replace temp table asked_part as
select
    part.account_id,
    part.status,
    part.covers_from,
    run.started_at,
from run_part as part
inner join run on part.run_id = run.run_id and run.kind = 'collect'
where part.account_id in (select account_id from plan_target);

create or replace temp table plan_account as
with asked as (
    select
        account_id,
        max(started_at) filter (status in ('ok', 'partial')) as visited_at,
        max(started_at) as tried_at,
        arg_max(status, started_at) in ('ok', 'partial') as is_sound,
    from asked_part
    group by account_id
),

newest as (
    select
        account_id,
        max(published_at) as newest_at,
        count(*) as posts,
    from post
    where account_id in (select account_id from plan_target)
    group by account_id
),

totals as (
    select
        account_id,
        max(observed_at) as observed_at,
        arg_max(followers, observed_at, 2) as followers,
        max(posts_total) as posts_total,
    from account_observation
    where followers is not null and observed_at > $now::timestamp - interval 100 days
    group by account_id
),

positions as (
    select
        account_id,
        position ->> 'swept_at' is not null as is_swept,
        try_cast(position ->> 'closed_until' as timestamp) as closed_until,
    from cursor
),

known as (
    select
        target.*,
        asked.visited_at,
        asked.tried_at,
        coalesce(asked.is_sound, false) as is_sound,
        newest.newest_at,
        coalesce(newest.posts, 0) as posts,
        totals.posts_total,
        coalesce(positions.is_swept, false) as is_swept,
        case when positions.closed_until > $now::timestamp then positions.closed_until end
            as closed_until,
        case
            when
                totals.followers[1] - totals.followers[2]
                >= greatest(20, totals.followers[2] * 0.02)
                then totals.observed_at
        end as jumped_at,
    from plan_target as target
    left join asked on target.account_id = asked.account_id
    left join newest on target.account_id = newest.account_id
    left join totals on target.account_id = totals.account_id
    left join positions on target.account_id = positions.account_id
)

select
    known.*,
    source.reach,
    greatest(
        least(
            look_interval($now::timestamp - coalesce(known.newest_at, timestamp '2000-01-01')),
            interval 1 day
        ),
        case when source.post_price > 0 then interval 1 day else interval 1 hour end
    ) as visit_interval,
from known
inner join plan_source as source on known.platform = source.platform;
