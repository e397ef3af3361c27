-- The good follower counts of a file, ready to be merged.
-- grain:  one row per good row of the file; the same account comes once per moment
-- params: brand = the brand of every account, null when each is a brand of its own name
-- params: has_followers, has_following, has_posts_total = whether the file has the column
create or replace temp table staged_account as
select
    rowid + 1 as position,
    account_id,
    platform,
    coalesce($brand::varchar, account_name, handle, account_id) as brand,
    handle,
    coalesce(account_name, handle) as name,
    bio,
    url,
    observed_at,
    followers,
    following,
    posts_total,
    is_rounded,
    to_json(map_from_entries(list_filter(
        [
            {'metric': 'followers', 'reason': file_reason(code, 0, $has_followers)},
            {'metric': 'following', 'reason': file_reason(code, 1, $has_following)},
            {'metric': 'posts_total', 'reason': file_reason(code, 2, $has_posts_total)},
        ],
        lambda entry: entry.reason is not null
    ))) as missing,
from file_follower
where problem is null
order by rowid;

-- What the same rows say of a period as a whole, ready to be merged.
-- grain:  one row per good row of the file with sums of a period
create or replace temp table staged_period as
select
    rowid + 1 as position,
    account_id,
    observed_at as ends_at,
    period_posts as posts,
    period_engagement as engagement,
from file_follower
where problem is null and coalesce(period_posts, period_engagement) is not null
order by rowid;
