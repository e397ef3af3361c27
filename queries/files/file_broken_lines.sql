-- The lines that do not have the shape of the table, by where they start in the file.
-- grain:  one row per broken line
select
    coalesce(line_byte_position, byte_position)::bigint as start,
    min(line)::bigint as line,
    arg_min(error_type::varchar, byte_position) as kind,
    left(any_value(csv_line), 1000) as raw,
from file_reject_errors
group by start
order by start;
