-- The posts that are due to be looked at: those whose rung of the ladder is over, those that moved
-- against it, those of an account that jumped; and, where budget is left over (`spare`), old ones that
-- were not seen for a week. A rung is over a tenth early, so that a run once a day looks once a day. A walk through the list that passed a post counts as a
-- look, whether it was shown or not, and so does asking for it by its id.
create or replace temp table walk as
with ordered as (
    select
        account_id,
        started_at,
        covers_from,
        min(covers_from) over (
            partition by account_id order by started_at desc
            rows between unbounded preceding and 1 preceding
        ) as later_from,
    from asked_part
    where status in ('ok', 'partial') and covers_from is not null
)

select account_id, started_at, covers_from
from ordered
where later_from is null or covers_from < later_from;

create or replace temp table plan_post as
with listed as (
    select
        account.target,
        account.jumped_at,
        post.number,
        post.post_id,
        post.account_id,
        post.published_at,
        $now::timestamp - post.published_at as age,
        row_number() over (
            partition by post.account_id order by post.published_at desc
        ) as rank,
    from post
    inner join plan_account as account on post.account_id = account.account_id
),

looks as (
    select
        post as number,
        max(observed_at) as seen_at,
        arg_max(
            coalesce(views, 0) + coalesce(likes, 0) + coalesce(comments, 0) + coalesce(shares, 0)
            + coalesce(quotes, 0) + coalesce(saves, 0),
            observed_at, 2
        ) as counts,
    from look
    where observed_at > $now::timestamp - interval 100 days
    group by post
),

missed as (
    select post as number, max(asked_at) as missed_at
    from missed_look
    group by post
),

passed as (
    select listed.number, walk.started_at as passed_at
    from listed
    asof inner join walk
        on listed.account_id = walk.account_id and listed.published_at >= walk.covers_from
)

select
    listed.*,
    coalesce(
        greatest(looks.seen_at, missed.missed_at, passed.passed_at), timestamp '2000-01-01'
    ) as asked_at,
    coalesce(missed.missed_at > looks.seen_at or looks.seen_at is null, false) as is_missed,
    coalesce(
        looks.counts[1] - looks.counts[2] >= greatest(10, 0.1 * looks.counts[2]), false
    ) as is_moved,
from listed
left join looks on listed.number = looks.number
left join missed on listed.number = missed.number
left join passed on listed.number = passed.number;

create or replace temp table due_post as
with rungs as (
    select
        post.*,
        source.post_price > 0 as is_priced,
        case
            when post.is_missed then interval 28 days
            when post.is_moved and post.age >= interval 30 days then interval 1 day
            else look_interval(post.age)
        end as rung,
    from plan_post as post
    inner join plan_account as account on post.target = account.target
    inner join plan_source as source on account.platform = source.platform
    where post.rank <= coalesce(source.reach, post.rank)
),

weighed as (
    select
        *,
        epoch($now::timestamp - asked_at) / epoch(rung) as overdue,
        $now::timestamp - asked_at >= interval 6.3 days as is_stale,
        coalesce(asked_at < jumped_at, false) and age >= interval 30 days as is_waked,
    from rungs
),

judged as (
    select
        *,
        case
            when $since::timestamp is not null
                then case when published_at >= $since::timestamp then 'asked' end
            when overdue >= 0.9 and age < interval 30 days then 'young'
            when is_waked or (overdue >= 0.9 and is_moved) then 'woken'
            when overdue >= 0.9 then 'ladder'
            when is_stale and not is_priced and not is_missed then 'spare'
        end as why,
    from weighed
)

select target, number, post_id, published_at, rank, overdue, why
from judged
where why is not null and (not is_priced or asked_at < date_trunc('day', $now::timestamp));
