-- The measures that a published file offers, in the order in which they were installed.
select
    name,
    sql
from measure_definition
order by rowid;
