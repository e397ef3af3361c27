-- What only the reading of a file needs is gone after it; the staged relations stay.
drop view if exists file_rows;

drop table if exists file_reject_errors;

drop table if exists file_reject_scans;

drop table if exists file_problems;
