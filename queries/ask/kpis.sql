-- The KPIs of a published file that can be asked, by name.
select
    name,
    sql
from kpi
where problem is null
order by name;
