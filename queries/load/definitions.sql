-- Keep the headers of the measures beside them, in the order in which they were installed.
insert into measure_definition by name
select
    unnest($name::varchar[]) as name,
    unnest($question::varchar[]) as question,
    unnest($grain::varchar[]) as grain,
    unnest($params::varchar[][]) as params,
    unnest($columns::varchar[][]) as columns,
    unnest($source::varchar[]) as source,
    unnest($call::varchar[]) as call,
    unnest($sql::varchar[]) as sql,
    unnest($part::varchar[]) as part;
