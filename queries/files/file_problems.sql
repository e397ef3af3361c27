-- What is wrong in which row, with the cell as it stands in the file.
-- grain:  one row per rejected row or cell; index = number of the row, from 1
-- params: codes, fields, reasons, shown = why a row of this kind is rejected, the field that is to
--         blame, and the field whose cell is shown; null shows what the row is about
-- params: counts = the counts of this kind, each at its place in the code of a row
-- params: count_reason = why a cell is no count
create or replace temp table file_problems as
with numbered as (
    select
        row_number() over () as index,
        *,
    from file_rows
),
bad as (
    select
        n.index,
        to_json(n) as cells,
        c.problem,
        c.code,
    from file_checked as c
    inner join numbered as n on c.index = n.index
    where c.problem <> 'blank' or (c.problem is null and c.code >= 4096)
),
known as (
    select
        unnest($codes::varchar[]) as code,
        unnest($fields::varchar[]) as field,
        unnest($reasons::varchar[]) as reason,
        unnest($shown::varchar[]) as shown,
),
counts as (
    select
        unnest($counts::varchar[]) as field,
        generate_subscripts($counts::varchar[], 1) - 1 as place,
)
select
    bad.index,
    known.field,
    known.reason,
    case
        when known.shown is not null then json_extract_string(bad.cells, known.shown)
        else concat_ws(
            ' | ',
            json_extract_string(bad.cells, 'account'),
            json_extract_string(bad.cells, 'post_id'),
            json_extract_string(bad.cells, 'url'),
            json_extract_string(bad.cells, 'text')
        )
    end as raw,
from bad
left join known on bad.problem = known.code
where bad.problem is not null
union all by name
select
    bad.index,
    counts.field,
    $count_reason::varchar as reason,
    json_extract_string(bad.cells, counts.field) as raw,
from bad
cross join counts
where bad.problem is null and bad.code & (4096 << counts.place) > 0;
