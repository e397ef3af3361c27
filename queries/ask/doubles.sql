-- Rows that may stand in the warehouse once only and stand there more often, by kind.
with doubles as (
    select
        'counts of a post at one moment' as what,
        count(*) - count(distinct row(post_id, observed_at)) as surplus,
    from post_observation
    union all
    select
        'counts of an account at one moment' as what,
        count(*) - count(distinct row(account_id, observed_at)) as surplus,
    from account_observation
    union all
    select 'posts' as what, count(*) - count(distinct post_id) as surplus
    from post
    union all
    select 'accounts' as what, count(*) - count(distinct account_id) as surplus
    from account
    union all
    select 'runs' as what, count(*) - count(distinct run_id) as surplus
    from run
)

select what, surplus
from doubles
where surplus > 0
order by what;
