-- What a staged file of posts holds: its days, its brands in their order, its platforms.
with accounts as (
    select
        coalesce(any_value(brand), any_value(name), any_value(handle), account_id) as brand,
        any_value(platform) as platform,
        min(position) as position,
    from staged_account
    group by account_id
)

select
    (select min(published_at) from staged_post) as first_at,
    (select max(published_at) from staged_post) as last_at,
    list(brand order by position) as brands,
    list(distinct platform order by platform) as platforms,
from accounts;
