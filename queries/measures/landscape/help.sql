-- Which measures does this file offer, and how are they called?
-- grain:  one row per measure, those that others are made of last
-- column: name = the measure
-- column: question = what it answers
-- column: call = an example that runs
-- column: params = its parameters with their defaults
-- column: columns = its columns
-- column: part_of = the measure that it was made for, null where it answers for itself
-- call:   from help
create or replace view help as
select
    name,
    question,
    call,
    params,
    columns,
    nullif(part, '') as part_of,
from measure_definition
order by part_of is not null, rowid;
