-- What of the landing was damaged when it was loaded, oldest run first.
with noted as (
    select run_id, note
    from run_part
    where status = $status
    union
    select run_id, note
    from run
    where status = $status
)

select note
from noted
order by run_id, note;
