-- Was it bought? Which ads of each brand do the libraries of ads know, and when were they shown?
-- Only of brands whose advertisers stand in outpace.toml, from a year before they were first asked for. Context, in no share; an ad
-- that is not here may have been shown all the same, so what has no ad here was not found to be unpaid.
-- grain:  one row per ad that was shown in the period
-- key:    library, ad_id
-- params: since, until = dates, from and before, no bound; brands = list, all tracked ones
-- column: brand varchar = the brand
-- column: role varchar = own or rival
-- column: library varchar = meta_ads (Meta Ad Library) or tiktok_ads (TikTok Commercial Content Library)
-- column: ad_id varchar = id of the ad there
-- column: shown_from date = first day on which it was shown
-- column: shown_to date = last day on which it is known to have been shown
-- column: is_over boolean = whether the library says that it has ended
-- column: observed_at timestamp = when that was last told (UTC)
-- column: url varchar = where the library shows it
-- assert: no ad ends before it begins | select coalesce(bool_and(shown_from <= shown_to), true) from ads()
-- call:   from ads()
create or replace macro ads(since := null, until := null, brands := null) as table
with newest as (
    select
        library,
        ad_id,
        arg_max(advertiser, observed_at) as advertiser,
        min(shown_from) as shown_from,
        max(shown_to) as shown_to,
        arg_max(is_over, observed_at) as is_over,
        max(observed_at) as observed_at,
    from ad_seen
    group by library, ad_id
),

wanted as (
    select distinct on (advertiser) brand, role, advertiser
    from (select brand, role, slot, unnest(ads) as advertiser from brand where tracked_to is null)
        as listed
    where is_brand(brands, brand)
    order by advertiser, slot
)

select
    wanted.brand,
    wanted.role,
    newest.library,
    newest.ad_id,
    newest.shown_from,
    newest.shown_to,
    newest.is_over,
    newest.observed_at,
    case newest.library
        when 'meta_ads' then 'https://www.facebook.com/ads/library/?id='
        else 'https://library.tiktok.com/ads/detail/?ad_id='
    end || newest.ad_id as url,
from newest
inner join wanted on newest.advertiser = wanted.advertiser
where
    (since is null or newest.shown_to >= since::date)
    and (until is null or newest.shown_from < until::date)
order by newest.shown_from desc, newest.library, newest.ad_id;
