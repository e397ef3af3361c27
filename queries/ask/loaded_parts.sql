-- The parts of runs that the warehouse holds.
select distinct run_id, part
from run_part
order by run_id, part;
