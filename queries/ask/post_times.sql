-- When the posts of the tracked brands appeared: from their rhythm follows which pause is a gap.
select
    accounts.brand,
    accounts.platform,
    timezone(
        (select time_zone from landscape), timezone('UTC', post.published_at)
    ) as published_at,
from mart.post_measures as post
inner join mart.accounts as accounts on post.account_id = accounts.account_id
where
    accounts.is_tracked
    and post.published_week >= (
        select week_of(max(local_date(covered_to))) - 7 * $weeks::integer
        from mart.accounts
        where is_tracked
    )
order by accounts.brand, accounts.platform, post.published_at;
