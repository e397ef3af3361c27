-- Whether the warehouse holds a part of a run.
select count(*) > 0 as holds
from run_part
where run_id = $run_id and part = $part;
