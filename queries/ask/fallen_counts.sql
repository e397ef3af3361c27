-- How many known posts of a file have lower counts than before, and how many are known at all.
with newest as (
    select
        post_id,
        arg_max(coalesce(likes, 0) + coalesce(comments, 0) + coalesce(shares, 0), observed_at)
            as engagement,
    from post_observation
    where post_id in (select post_id from staged_post)
    group by post_id
),

here as (
    select
        post_id,
        max(coalesce(likes, 0) + coalesce(comments, 0) + coalesce(shares, 0)) as engagement,
    from staged_post
    group by post_id
)

select
    count(*) filter (here.engagement < newest.engagement)::bigint as fallen_count,
    count(*)::bigint as known_count,
from here
inner join newest on here.post_id = newest.post_id;
