-- Rows in which the header stands again, as in files that were glued together.
-- grain:  one row per such row; index = number of the row, from 1; cells = what is read of it
-- params: headers = the headers of the columns that are read, in lower case
select
    index,
    to_json(r)::varchar as cells,
from (
    select
        row_number() over () as index,
        *,
    from file_rows
) as r
where list_contains($headers::varchar[], lower(trim(coalesce(r.published_at, r.observed_at))))
order by index
limit 100;
