-- The rows and cells of a file that were not understood, with the line they stand on.
-- grain:  one row per rejected row or cell
-- params: indexes, lines = the line of each row of the file that has a problem
-- params: broken_lines, broken_reasons, broken_raws = lines without the shape of the table
create or replace temp table staged_reject as
with lines as (
    select
        unnest($indexes::bigint[]) as index,
        unnest($lines::bigint[]) as line,
),
broken as (
    select
        unnest($broken_lines::bigint[]) as position,
        null::varchar as field,
        unnest($broken_reasons::varchar[]) as reason,
        unnest($broken_raws::varchar[]) as raw,
),
problems as (
    select
        lines.line as position,
        p.field,
        p.reason,
        left(p.raw, 1000) as raw,
    from file_problems as p
    inner join lines on p.index = lines.index
)
select position, field, reason, raw from problems
union all
select position, field, reason, raw from broken
order by position, field;
