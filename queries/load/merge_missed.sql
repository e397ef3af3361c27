-- Posts that were asked for by their ids and not shown, from one part.
insert into missed_look by name
select
    post.number as post,
    staged.asked_at,
    $run_id as run_id,
from staged_missed as staged
inner join post on staged.post_id = post.post_id
order by post.number, staged.asked_at;
