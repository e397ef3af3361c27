-- Bring brands, roles and the reading of time in line with outpace.toml; accounts whose brand or
-- role changed, or all when days begin elsewhere, must be measured again.
insert into touched by name
select account_id
from account
where exists (
    from landscape
    where time_zone <> $time_zone or week_start <> $week_start
);

delete from landscape;

insert into landscape by name
select
    $time_zone as time_zone,
    $week_start as week_start,
    $is_simulated as is_simulated,
    $version as outpace_version,
    $lead_alarms_per_year as lead_alarms_per_year,
    $watch_alarms_per_year as watch_alarms_per_year;

delete from mart.event
where kind = 'event';

insert into mart.event by name
select
    unnest($event_days::date[]) as day,
    'event' as kind,
    lower(unnest($event_platforms::varchar[])) as platform,
    unnest($event_brands::varchar[]) as brand,
    unnest($event_texts::varchar[]) as said;

create or replace temp table wanted_brand as
select
    unnest($names::varchar[]) as brand,
    unnest($roles::varchar[]) as role,
    unnest($slots::integer[]) as slot,
    unnest($tracked_to::timestamp[]) as tracked_to,
    unnest($articles::varchar[]) as article,
    unnest($ads::varchar[][]) as ads;

create or replace temp table wanted_account as
with listed as (
    select
        unnest($account_brands::varchar[]) as brand,
        unnest($account_links::varchar[]) as link
)

select
    coalesce(account_link.account_id, listed.link) as account_id,
    any_value(listed.brand) as brand,
from listed
left join account_link on listed.link = account_link.link
group by all;

insert into touched by name
select account.account_id
from account
left join brand on account.brand = brand.brand
left join wanted_account on account.account_id = wanted_account.account_id
left join wanted_brand on wanted_account.brand = wanted_brand.brand
where
    row(brand.brand, brand.role, brand.slot, brand.tracked_to)
    is distinct from row(
        wanted_brand.brand, wanted_brand.role, wanted_brand.slot, wanted_brand.tracked_to
    );

delete from brand;

insert into brand by name
from wanted_brand;

update account
set brand = (
    select wanted_account.brand
    from wanted_account
    where wanted_account.account_id = account.account_id
)
where account_id in (select account_id from touched);
