-- Every parameter of a macro of the file.
select distinct
    function_name as name,
    unnest(parameters) as parameter,
from duckdb_functions()
where not internal and schema_name = 'main'
order by name, parameter;
