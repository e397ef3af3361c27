-- The moments of posts that the staged records of one part say more than once, by their hashes. Grouping by
-- a hash finds the few candidates at half the cost of grouping by the ids themselves.
create or replace temp table doubled as
select hash(post_id, observed_at) as moment
from staged_post
group by moment
having count(*) > 1;
