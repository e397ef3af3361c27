-- One request to a platform and what it answered.
insert into request
values (
    $run_id, $part, $position, $source, $purpose, $url, $status, $received_at, $bytes
);
