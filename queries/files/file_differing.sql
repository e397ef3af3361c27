-- How many posts have rows of one moment whose counts differ, so that only one of them can be kept.
-- grain:  one row
with repeated as (
    select
        post_id,
        observed_at
    from staged_post
    group by post_id, observed_at
    having count(*) > 1
),

differing as (
    select p.post_id
    from staged_post as p
    inner join repeated as r on p.post_id = r.post_id and p.observed_at = r.observed_at
    group by p.post_id, p.observed_at
    having
        least(
            min(p.views) - max(p.views),
            min(p.likes) - max(p.likes),
            min(p.comments) - max(p.comments),
            min(p.shares) - max(p.shares),
            min(p.quotes) - max(p.quotes),
            min(p.saves) - max(p.saves)
        ) < 0
)

select count(distinct post_id)::bigint as post_count
from differing;
