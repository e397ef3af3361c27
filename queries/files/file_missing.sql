-- Why counts are unknown, once per combination that occurs in the file.
-- grain:  one row per code of file_post
-- params: has_views ... has_saves = whether the file has the column
create or replace temp table file_missing as
with codes as (
    select distinct code
    from file_post
),
reasons as (
    select
        code,
        [
            {'metric': 'views', 'reason': file_reason(code, 0, $has_views)},
            {'metric': 'likes', 'reason': file_reason(code, 1, $has_likes)},
            {'metric': 'comments', 'reason': file_reason(code, 2, $has_comments)},
            {'metric': 'shares', 'reason': file_reason(code, 3, $has_shares)},
            {'metric': 'quotes', 'reason': file_reason(code, 4, $has_quotes)},
            {'metric': 'saves', 'reason': file_reason(code, 5, $has_saves)},
        ] as reasons,
    from codes
)
select
    code,
    to_json(map_from_entries(
        list_filter(reasons, lambda entry: entry.reason is not null)
    )) as missing,
from reasons;
