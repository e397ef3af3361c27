-- Which measures does this file offer, and how are they called?
-- grain:  one row per measure, first ours, then the landscape's own, those that others are made of last
-- key:    name
-- column: name varchar = the measure
-- column: question varchar = what it answers
-- column: call varchar = an example that runs
-- column: params varchar[]? = its parameters with their defaults
-- column: columns varchar[]? = its columns
-- column: part_of varchar? = the measure that it was made for, null where it answers for itself
-- column: own_file varchar? = the landscape's own file that it comes from, null where it ships with outpace
-- call:   from help
create or replace view help as
with offered as (
    select
        name,
        question,
        call,
        params,
        columns,
        nullif(part, '') as part_of,
        null::varchar as own_file,
        rowid as place,
    from measure_definition
    union all
    select
        name,
        question,
        call,
        params,
        columns,
        null as part_of,
        file as own_file,
        rowid as place,
    from kpi
    where problem is null
)

select * exclude (place)
from offered
order by part_of is not null, own_file is not null, place;

-- The same for whoever calls it as a measure.
create or replace macro help() as table
from help;
