-- What is asked of each account in this run: how far back its list is read, which posts by their ids, and
-- whether its history is read on. Accounts whose histories are still to be read come last.
with numbered as (
    select
        due_post.*,
        task.allowed,
        row_number() over (
            partition by due_post.target, due_post.why order by due_post.overdue desc, number
        ) as place,
    from due_post
    inner join task on due_post.target = task.target and due_post.why = task.what
    where task.how = 'ids' and task.is_allowed
),

ids as (
    select target, list(post_id order by place) as post_ids
    from numbered
    where place <= allowed
    group by target
)

select
    task.target,
    bool_or(task.how = 'pages') as is_listed,
    least(
        min(task.back_to) filter (task.how = 'pages'),
        any_value(visit.visited_at - interval 1 hour) filter (task.what = 'visit'),
        $since::timestamp
    ) as back_to,
    bool_or(task.what = 'history') as is_history,
    coalesce(any_value(ids.post_ids), []) as post_ids,
    sum(task.cost) as cost,
from task
inner join visit on task.target = visit.target
left join ids on task.target = ids.target
where task.is_allowed
group by task.target
order by is_history, task.target;
