-- The accounts of a file of posts, each with what its latest row says.
-- grain:  one row per account
-- params: brand = the brand of every account, null when each is a brand of its own name
-- params: has_followers = whether the file has a column of followers
create or replace temp table staged_account as
with accounts as (
    select
        account_id,
        min(rowid) + 1 as position,
        split_part(account_id, ':', 1) as platform,
        max_by(handle, rowid) as handle,
        max_by(account_name, rowid) as name,
        max(observed_at) as observed_at,
        max_by(followers, (observed_at, rowid)) as followers,
    from file_post
    where problem is null
    group by account_id
)
select
    position,
    account_id,
    platform,
    coalesce($brand::varchar, name, handle, account_id) as brand,
    handle,
    coalesce(name, handle) as name,
    null::varchar as bio,
    null::varchar as url,
    observed_at,
    followers,
    null::bigint as following,
    null::bigint as posts_total,
    false as is_rounded,
    to_json(map_from_entries(list_filter(
        [
            {'metric': 'followers', 'reason': case
                when not $has_followers then 'not_in_file'
                when followers is null then 'blank'
            end},
            {'metric': 'following', 'reason': 'not_in_file'},
            {'metric': 'posts_total', 'reason': 'not_in_file'},
        ],
        lambda entry: entry.reason is not null
    ))) as missing,
from accounts
order by position;
