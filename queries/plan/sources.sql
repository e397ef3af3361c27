-- What each platform costs, and what of today's budget is left after all that was asked of it today.
create or replace temp table plan_source as
with asked as (
    select
        record.platform,
        count(request.url) as requests,
        count(request.url) filter (request.purpose in ('profile', 'resolve')) as profiles,
    from plan_record as record
    left join request
        on record.platform = request.source and record.day_start <= request.received_at
    group by record.platform
),

read as (
    select record.platform, count(distinct look.post) as posts
    from plan_record as record
    inner join account on record.platform = account.platform
    inner join post on account.account_id = post.account_id
    inner join look on post.number = look.post and record.day_start <= look.observed_at
    inner join run on look.run_id = run.run_id and run.kind <> 'import'
    where record.post_price > 0
    group by record.platform
)

select
    record.*,
    greatest(0, record.budget - case
        when record.post_price > 0
            then coalesce(read.posts, 0) * record.post_price + asked.profiles * record.profile_cost
        else asked.requests
    end) as budget_left,
from plan_record as record
inner join asked on record.platform = asked.platform
left join read on record.platform = read.platform;
