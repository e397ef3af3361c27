-- What there is to do, what it costs, and what of it the budget of each platform allows: first visits of
-- accounts, then posts that woke, the ladder, histories, what is spare; the most overdue first.
create or replace temp table visit as
select
    account.*,
    source.* exclude (platform, reach),
    (
        $since::timestamp is not null
        or not account.is_sound
        or account.visited_at is null
        or account.visited_at + account.visit_interval * 0.9 <= $now::timestamp
    )
    and not coalesce(
        source.post_price > 0
        and account.is_sound
        and account.visited_at >= date_trunc('day', $now::timestamp),
        false
    ) as is_due,
    max(account.closed_until) over (partition by account.host) as host_closed_until,
from plan_account as account
inner join plan_source as source on account.platform = source.platform;

create or replace temp table wanted as
with due as (
    select
        due_post.*,
        visit.* exclude (target),
        why in ('young', 'asked') and visit.post_price = 0 as is_of_visit,
    from due_post
    inner join visit on due_post.target = visit.target
),

visits as (
    select
        visit.target,
        'visit' as what,
        min(due.published_at) as back_to,
        count(due.number) as due,
        coalesce(max(due.overdue), 1) as overdue,
        coalesce(max(due.rank), 0) as deepest,
    from visit
    left join due on visit.target = due.target and due.is_of_visit
    group by visit.target, visit.is_due
    having visit.is_due or count(due.number) > 0
),

deeper as (
    select
        target,
        why as what,
        min(published_at) as back_to,
        count(*) as due,
        max(overdue) as overdue,
        max(rank) as deepest,
    from due
    where not is_of_visit
    group by target, why
),

histories as (
    select
        target,
        'history' as what,
        greatest(coalesce(posts_total, 1000) - posts, 1) as due,
        1 as overdue,
        least(coalesce(posts_total, 1000), coalesce(reach, 40000)) as deepest,
    from visit
    where not is_swept and reach is distinct from 0
)

from visits
union all by name
from deeper
union all by name
from histories;

create or replace temp table task as
with placed as (
    select
        wanted.*,
        visit.platform,
        visit.host_closed_until,
        visit.post_price,
        visit.batch,
        visit.budget_left,
        ceil(greatest(wanted.deepest, 1) / visit.page_size) as pages,
        case when wanted.what = 'visit' then visit.profile_cost else 0 end as profile_cost,
        visit.page_cost,
        list_position(
            ['visit', 'asked', 'young', 'woken', 'ladder', 'history', 'spare'], wanted.what
        ) as turn,
    from wanted
    inner join visit on wanted.target = visit.target
),

paged as (
    select
        *,
        greatest(0, pages - coalesce(max(pages) filter (batch = 0 or what = 'visit') over (
            partition by target order by turn rows between unbounded preceding and 1 preceding
        ), 0)) as more_pages,
    from placed
),

compared as (
    select
        *,
        profile_cost + more_pages * page_cost
        + case when what = 'visit' then 0 else deepest * post_price end as by_pages,
        case
            when batch > 0 and what not in ('visit', 'history')
                then due * post_price + case when post_price > 0 then 0 else ceil(due / batch) end
        end as by_ids,
    from paged
),

chosen as (
    select
        *,
        case when by_ids <= by_pages then 'ids' else 'pages' end as how,
        coalesce(least(by_ids, by_pages), by_pages) as cost,
    from compared
),

summed as (
    select
        *,
        coalesce(sum(case when host_closed_until is null then cost end) over (
            partition by platform order by turn, overdue desc, target
            rows between unbounded preceding and 1 preceding
        ), 0) as before,
    from chosen
)

select
    *,
    case
        when host_closed_until is not null then 0
        when how = 'ids' and post_price > 0
            then greatest(0, least(due, floor((budget_left - before) / post_price + 1e-6)))
        when before + cost <= budget_left + 1e-9 or (what = 'history' and before < budget_left)
            then due
        else 0
    end as allowed,
    host_closed_until is null
    and (
        before + cost <= budget_left + 1e-9
        or (before < budget_left and (what = 'history' or (how = 'ids' and post_price > 0)))
    ) as is_allowed,
from summed;
