-- The latest moment that a file of followers names, where some of its rows name none.
-- grain:  one row, none when all or no rows name one
select max(observed_at) filter (not is_unseen) as observed_at
from file_follower
where problem is null
having bool_or(is_unseen) and not bool_and(is_unseen);
