-- The first rejected row of a file, for the sentence when no row is good.
-- grain:  one row, none when nothing was rejected
select
    position,
    reason,
    left(raw, 60) as raw,
from staged_reject
order by position
limit 1;
