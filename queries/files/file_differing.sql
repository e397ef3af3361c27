-- How many posts have rows of one moment whose counts differ, so that only one of them can be kept.
-- grain:  one row
with differing as (
    select post_id
    from staged_post
    where hash(post_id, observed_at) in (select moment from doubled)
    group by post_id, observed_at
    having
        least(
            min(views) - max(views),
            min(likes) - max(likes),
            min(comments) - max(comments),
            min(shares) - max(shares),
            min(quotes) - max(quotes),
            min(saves) - max(saves)
        ) < 0
)

select count(distinct post_id)::bigint as post_count
from differing;
