-- How many posts the good rows of a file are, where one file is one look at each.
-- grain:  one row
select count(distinct post_id)::bigint as post_count
from staged_post;
