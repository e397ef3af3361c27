-- Which measures does this file offer, and how are they called?
-- grain:  one row per measure, those that others are made of last
-- key:    name
-- column: name varchar = the measure
-- column: question varchar = what it answers
-- column: call varchar = an example that runs
-- column: params varchar[]? = its parameters with their defaults
-- column: columns varchar[]? = its columns
-- column: part_of varchar? = the measure that it was made for, null where it answers for itself
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
