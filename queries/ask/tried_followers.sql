-- What a staged file of followers holds: its days, its brands in their order, its platforms.
with accounts as (
    select
        coalesce(any_value(brand), any_value(name), any_value(handle), account_id) as brand,
        any_value(platform) as platform,
        min(position) as position,
        min(observed_at) as first_at,
        max(observed_at) as last_at,
    from staged_account
    group by account_id
)

select
    min(first_at) as first_at,
    max(last_at) as last_at,
    list(brand order by position) as brands,
    list(distinct platform order by platform) as platforms,
from accounts;
