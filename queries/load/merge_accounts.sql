-- Accounts, their profiles and their follower counts, from the staged records of one part.
insert into account by name
select
    account_id,
    any_value(platform) as platform,
    min(observed_at) as first_seen_at,
    $run_id as first_seen_run,
from staged_account
where account_id not in (select account_id from account)
group by account_id;

insert into account_profile by name
with staged as (
    select distinct on (account_id, observed_at)
        account_id,
        observed_at,
        handle,
        name,
        bio,
        url,
    from staged_account
    where coalesce(handle, name, bio, url) is not null
    order by account_id, observed_at, position desc
),

known as (
    select account_id, observed_at, handle, name, bio, url, false as is_new
    from account_profile
    where account_id in (select account_id from staged)
    union all
    select account_id, observed_at, handle, name, bio, url, true as is_new
    from staged
),

compared as (
    select
        *,
        lag(row(handle, name, bio, url)) over (
            partition by account_id order by observed_at, is_new
        ) as before,
    from known
)

select account_id, observed_at, handle, name, bio, url, $run_id as run_id
from compared
where is_new and row(handle, name, bio, url) is distinct from before
order by account_id, observed_at;

insert into account_observation by name
select distinct on (staged.account_id, staged.observed_at)
    staged.account_id,
    staged.observed_at,
    staged.followers,
    staged.following,
    staged.posts_total,
    coalesce(staged.is_rounded, false) as is_rounded,
    staged.missing,
    $run_id as run_id,
from staged_account as staged
where
    coalesce(staged.followers, staged.following, staged.posts_total) is not null
    and not exists (
        from account_observation as seen
        where seen.account_id = staged.account_id and seen.observed_at = staged.observed_at
    )
order by staged.account_id, staged.observed_at, staged.position desc;
