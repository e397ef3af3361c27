-- A landed part holds ids and dates only.
insert into bare_part
values ($run_id, $part);
