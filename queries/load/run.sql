-- A run that has ended.
insert into run
values ($run_id, $kind, $started_at, $finished_at, $status, $note, $version, $said);
