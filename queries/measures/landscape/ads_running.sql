-- How many ads of each brand does each library know that ran in a period, and how many of them began in it?
-- Zero means that the library told all it has and there was none: it may lack ads, so nothing follows about what was not bought.
-- grain:  one row per brand and library that outpace.toml names for it
-- key:    brand, library
-- params: since, until = dates, from and before, no bound; brands = list, all tracked ones
-- column: brand varchar = the brand
-- column: role varchar = own or rival
-- column: library varchar = meta_ads (Meta Ad Library) or tiktok_ads (TikTok Commercial Content Library)
-- column: ads bigint? = ads that ran in the period, null where the library was not asked about all of it, but for the last eight days
-- column: began bigint? = those of them that began in it, null likewise
-- column: first_on date? = first day of the earliest of them, null where there are none
-- column: last_on date? = last day on which one of them is known to have been shown, null likewise
-- column: known_from date? = first day that the library was asked about, null where it was never asked to the end
-- column: asked_at timestamp? = when it was last asked (UTC), null likewise
-- call:   from ads_running(since := date '2026-09-01')
create or replace macro ads_running(since := null, until := null, brands := null) as table
with named as (
    select brand, role, slot, unnest(ads) as advertiser
    from brand
    where tracked_to is null and is_brand(brands, brand)
),

looks as (
    select address, min(days_from) as known_from, max(days_to) as known_to, max(asked_at) as asked_at
    from ad_look
    group by address
),

asked as (
    select
        named.brand,
        any_value(named.role) as role,
        min(named.slot) as slot,
        case when named.advertiser like '%tiktok%' then 'tiktok_ads' else 'meta_ads' end as library,
        max(looks.known_from) as known_from,
        bool_and(
            looks.known_from is not null
            and (since is null or looks.known_from <= since::date)
            and (until is null or looks.known_to >= until::date - 8)
        ) as is_known,
        max(looks.asked_at) as asked_at,
    from named
    left join looks on named.advertiser = looks.address
    group by all
),

found as (
    select
        brand,
        library,
        count(*) as ads,
        count(*) filter (since is null or shown_from >= since::date) as began,
        min(shown_from) as first_on,
        max(shown_to) as last_on,
    from ads(since := since, until := until, brands := brands)
    group by brand, library
)

select
    asked.brand,
    asked.role,
    asked.library,
    case when asked.is_known then coalesce(found.ads, 0) end as ads,
    case when asked.is_known then coalesce(found.began, 0) end as began,
    case when asked.is_known then found.first_on end as first_on,
    case when asked.is_known then found.last_on end as last_on,
    asked.known_from,
    asked.asked_at,
from asked
left join found on asked.brand = found.brand and asked.library = found.library
order by asked.slot, asked.library;
