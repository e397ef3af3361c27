-- Which measures does this file offer, and how are they called?
-- grain:  one row per measure
-- reads:  measure_definition
-- column: name = the measure
-- column: question = what it answers
-- column: call = an example that runs
-- column: params = its parameters with their defaults
-- column: columns = its columns
-- call:   from help
create or replace view help as
select
    name,
    question,
    call,
    params,
    columns,
from measure_definition;
