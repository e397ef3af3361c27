-- The numbers of the rows that have a problem.
-- grain:  one row per row of the file with a problem
select distinct index
from file_problems
order by index;
