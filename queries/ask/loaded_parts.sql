-- The parts of runs that the warehouse holds.
select distinct run_id, part
from run_part
where status <> 'damaged'
order by run_id, part;
