-- Three posts of a staged file as they will read: the first, one of the middle, the last.
with accounts as (
    select
        account_id,
        coalesce(any_value(brand), any_value(name), any_value(handle), account_id) as brand,
        any_value(platform) as platform,
    from staged_account
    group by account_id
),

numbered as (
    select
        staged_post.*,
        row_number() over (order by position) as place,
        count(*) over () as posts,
    from staged_post
)

select
    accounts.brand,
    accounts.platform,
    numbered.published_at,
    numbered.kind,
    numbered.text,
    numbered.views,
    numbered.likes,
    numbered.comments,
    numbered.shares,
    numbered.quotes,
    numbered.saves,
from numbered
left join accounts on numbered.account_id = accounts.account_id
where place in (1, (posts + 1) // 2, posts)
order by place;
