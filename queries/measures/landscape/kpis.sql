-- Which KPIs of its own does this landscape have, and which of their files were set aside?
-- grain:  one row per file of the folder kpi when this was published
-- key:    file
-- column: file varchar = the file's name
-- column: name varchar = the KPI
-- column: question varchar? = what it answers, null when the file could not be read that far
-- column: call varchar? = how it is asked, null when it was set aside
-- column: problem varchar? = why it was set aside, null when it can be asked
-- column: line integer? = the line of the mistake, null when it has none
-- call:   from kpis
create or replace view kpis as
select
    file,
    name,
    question,
    case when problem is null then call end as call,
    problem,
    line,
from kpi
order by file;
