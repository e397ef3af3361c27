-- Keep what a file of the folder kpi says of itself, or why it was set aside.
insert into kpi by name
select
    $file as file,
    $name as name,
    $question as question,
    $grain as grain,
    $params::varchar[] as params,
    $columns::varchar[] as columns,
    $source as source,
    $call as call,
    $sql as sql,
    $problem as problem,
    $line as line;
