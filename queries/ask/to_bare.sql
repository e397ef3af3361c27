-- Which landed parts still hold numbers that could not stay, and up to which moment.
select run_id, part, until
from due_part
where
    received_to < until
    and row(run_id, part) not in (select row(run_id, part) from bare_part)
order by run_id, part;
