-- Which accounts are compared, of which brand, and what is known of each.
-- grain:  one row per account
-- key:    account_id
-- column: account_id varchar = the account
-- column: platform varchar = its platform
-- column: role varchar = own or rival
-- column: is_tracked boolean = whether its brand is compared
-- column: followers = last known number of followers, null when never seen
-- column: covered_from = start of the time that was collected, null when nothing was
-- column: covered_to = end of the time that was collected
create table if not exists mart.accounts (
    account_id varchar,
    platform varchar,
    brand varchar,
    role varchar,
    slot integer,
    is_tracked boolean,
    handle varchar,
    name varchar,
    url varchar,
    followers bigint,
    followers_at timestamp,
    first_post_at timestamp,
    last_post_at timestamp,
    last_observed_at timestamp,
    covered_from timestamp,
    covered_to timestamp
);

delete from mart.accounts
where account_id in (select account_id from touched);

insert into mart.accounts by name
with profiles as (
    select
        account_id,
        arg_max(handle, observed_at) as handle,
        arg_max(name, observed_at) as name,
        arg_max(url, observed_at) as url,
    from account_profile
    where account_id in (select account_id from touched)
    group by account_id
),

followers as (
    select
        account_id,
        arg_max(followers, observed_at) as followers,
        max(observed_at) filter (where followers is not null) as followers_at,
    from account_observation
    where account_id in (select account_id from touched)
    group by account_id
),

posts as (
    select
        account_id,
        min(published_at) as first_post_at,
        max(published_at) as last_post_at,
        max(observed_at) as last_observed_at,
    from mart.post_measures
    where account_id in (select account_id from touched)
    group by account_id
),

covers as (
    select
        account_id,
        min(covers_from) as covered_from,
        max(covers_to) as covered_to,
    from run_part
    where account_id in (select account_id from touched)
    group by account_id
)

select
    account.account_id,
    account.platform,
    account.brand,
    coalesce(brand.role, 'rival') as role,
    brand.slot,
    brand.brand is not null and brand.tracked_to is null as is_tracked,
    profiles.handle,
    profiles.name,
    profiles.url,
    followers.followers,
    followers.followers_at,
    posts.first_post_at,
    posts.last_post_at,
    posts.last_observed_at,
    covers.covered_from,
    covers.covered_to,
from account
left join brand on account.brand = brand.brand
left join profiles on account.account_id = profiles.account_id
left join followers on account.account_id = followers.account_id
left join posts on account.account_id = posts.account_id
left join covers on account.account_id = covers.account_id
where account.account_id in (select account_id from touched);
