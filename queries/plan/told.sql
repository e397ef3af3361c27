-- The plan of each platform in numbers: what is due, what it will cost, what is left out and why.
select
    source.platform,
    source.budget,
    source.budget - source.budget_left as spent,
    source.budget_left,
    count(distinct task.target) filter (task.is_allowed) as accounts,
    coalesce(sum(task.allowed) filter (task.what not in ('visit', 'history')), 0)
    + coalesce(sum(task.allowed) filter (task.what = 'visit'), 0) as posts,
    count(distinct task.target) filter (task.what = 'history') as histories,
    least(
        coalesce(sum(task.cost) filter (task.is_allowed), 0), any_value(source.budget_left)
    ) as cost,
    least(
        coalesce(sum(task.cost) filter (task.is_allowed and task.what <> 'history'), 0),
        any_value(source.budget_left)
    ) as run_cost,
    coalesce(sum(task.cost) filter (task.what = 'history'), 0) as history_cost,
    count(distinct task.target)
        filter (not task.is_allowed and task.host_closed_until is null) as accounts_over,
    coalesce(sum(task.due - task.allowed) filter (
        task.what not in ('history', 'spare') and task.host_closed_until is null
    ), 0) as posts_over,
    count(distinct task.target) filter (task.host_closed_until is not null) as accounts_closed,
    max(task.host_closed_until) as closed_until,
from plan_source as source
left join task on source.platform = task.platform
group by source.platform, source.budget, source.budget_left
order by source.platform;
