-- Names that a KPI may not have: what the file holds and what DuckDB knows, in small letters.
select distinct lower(name) as name
from (
    select function_name as name
    from duckdb_functions()
    union all
    select table_name
    from duckdb_tables()
    union all
    select view_name
    from duckdb_views()
    union all
    select keyword_name
    from duckdb_keywords()
) as found
where name not in (select kpi.name from kpi where kpi.problem is null);
