-- The verdict on each row of a file of follower counts.
-- grain:  one row per row of the file; index = number of the row, from 1
create or replace temp view file_checked as
select
    rowid + 1 as index,
    problem,
    code,
from file_follower;
