-- The known profile texts of the tracked brands, each with the week of the look before it.
with looks as (
    select account_id, observed_at
    from account_observation
    union
    select account_id, observed_at
    from account_profile
    where bio is not null
),

earlier as (
    select
        account_id,
        observed_at,
        lag(observed_at) over (partition by account_id order by observed_at) as last_look,
    from looks
)

select
    profile.account_id,
    accounts.brand,
    accounts.platform,
    profile.observed_at,
    week_of(local_date(profile.observed_at)) as week,
    week_of(local_date(earlier.last_look)) as last_week,
    profile.bio,
from account_profile as profile
inner join mart.accounts as accounts on profile.account_id = accounts.account_id
inner join earlier
    on profile.account_id = earlier.account_id and profile.observed_at = earlier.observed_at
where accounts.is_tracked and profile.bio is not null
order by profile.account_id, profile.observed_at;
