-- Whether the warehouse holds a run.
select count(*) > 0 as holds
from run
where run_id = $run_id;
