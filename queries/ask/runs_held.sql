-- The runs that a warehouse holds.
select run_id, started_at
from run
order by run_id;
