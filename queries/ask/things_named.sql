-- Every table, view and macro of the file, as a comment on it must name it, with the comment it has.
select
    'table' as kind,
    if(schema_name = 'main', '', schema_name || '.') || table_name as name,
    comment,
from duckdb_tables()
where not internal and not temporary
union all
select
    'view' as kind,
    if(schema_name = 'main', '', schema_name || '.') || view_name as name,
    comment,
from duckdb_views()
where not internal and not temporary
union all
select distinct
    if(function_type = 'table_macro', 'macro table', 'macro') as kind,
    function_name as name,
    comment,
from duckdb_functions()
where not internal and schema_name = 'main';
