-- Whether the warehouse holds anything of some runs.
select count(*) > 0 as holds
from (
    select run_id from run
    union all
    select run_id from run_part
) as held
where run_id in (select unnest($runs::varchar[]));
