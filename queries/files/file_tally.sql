-- How many rows of a file were read, are good, and need a second look.
-- grain:  one row
select
    count(*)::bigint as row_count,
    count(*) filter (problem is null)::bigint as good_count,
    count(*) filter (problem = 'blank')::bigint as blank_count,
    count(*) filter (problem <> 'blank' or (problem is null and code >= 4096))::bigint as bad_count,
from file_checked;
