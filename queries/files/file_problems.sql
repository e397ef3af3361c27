-- What is wrong in which row, with the cell as it stands in the file.
-- grain:  one row per rejected row or cell; index = number of the row, from 1
create or replace temp table file_problems as
with numbered as (
    select
        row_number() over () as index,
        *,
    from file_rows
),
bad as (
    select
        n.*,
        c.problem,
        c.code,
    from file_checked as c
    inner join numbered as n on c.index = n.index
    where c.problem <> 'blank' or (c.problem is null and c.code >= 4096)
),
row_problems as (
    select
        index,
        case problem
            when 'bad_observed' then 'observed_at'
            when 'unseen' then 'observed_at'
            when 'no_account' then 'account'
            when 'no_platform' then 'platform'
            when 'rounded_id' then 'post_id'
            else 'published_at'
        end as field,
        case problem
            when 'no_time' then 'the publish time is blank'
            when 'bad_time' then 'the publish time cannot be read'
            when 'bad_observed' then 'the time of observation cannot be read'
            when 'no_account' then 'no account is named'
            when 'no_platform' then 'no platform is named'
            when 'rounded_id' then 'the id was rounded by a spreadsheet and there is no link'
            when 'future' then 'published after it was seen'
            when 'unseen' then 'observed in the future'
            when 'ancient' then 'the time lies before 1970'
        end as reason,
        case
            when problem in ('bad_observed', 'unseen') then observed_at
            when problem = 'rounded_id' then post_id
            when problem in ('bad_time', 'future', 'ancient') then published_at
            else concat_ws(' | ', account, post_id, url, text)
        end as raw,
    from bad
    where problem is not null
),
cells as (
    select
        index,
        code,
        unnest([
            {'place': 0, 'field': 'views', 'cell': views},
            {'place': 1, 'field': 'likes', 'cell': likes},
            {'place': 2, 'field': 'comments', 'cell': comments},
            {'place': 3, 'field': 'shares', 'cell': shares},
            {'place': 4, 'field': 'quotes', 'cell': quotes},
            {'place': 5, 'field': 'saves', 'cell': saves},
            {'place': 6, 'field': 'followers', 'cell': followers},
            {'place': 7, 'field': 'following', 'cell': following},
            {'place': 8, 'field': 'posts_total', 'cell': posts_total},
        ]) as told,
    from bad
    where problem is null
)
select
    index,
    field,
    reason,
    raw,
from row_problems
union all by name
select
    index,
    told.field as field,
    'not a whole number of at least 0' as reason,
    told.cell as raw,
from cells
where code & (4096 << told.place) > 0;
