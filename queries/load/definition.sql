-- Keep the header of a measure beside the measure.
insert into measure_definition by name
select
    $name as name,
    $question as question,
    $grain as grain,
    $params::varchar[] as params,
    $columns::varchar[] as columns,
    $source as source,
    $call as call,
    $sql as sql;
