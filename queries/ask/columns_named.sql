-- Every column of the file's tables and views, with the comment it has.
select
    if(schema_name = 'main', '', schema_name || '.') || table_name as name,
    column_name,
    comment,
from duckdb_columns()
where not internal and database_name = current_database()
order by name, column_index;
