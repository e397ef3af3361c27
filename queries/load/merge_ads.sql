-- What changed of the ads of an advertiser, and that a library told all it has of these days.
insert into ad_seen by name
with newest as (
    select library, ad_id, arg_max(row(shown_from, shown_to, is_over), observed_at) as told
    from ad_seen
    group by library, ad_id
),

staged as (
    select distinct on (library, ad_id) *
    from staged_ad
    order by library, ad_id, position
)

select
    staged.library,
    staged.advertiser,
    staged.ad_id,
    staged.shown_from,
    staged.shown_to,
    staged.is_over,
    staged.observed_at,
    $run_id as run_id,
from staged
left join newest on staged.library = newest.library and staged.ad_id = newest.ad_id
where row(staged.shown_from, staged.shown_to, staged.is_over) is distinct from newest.told
order by staged.library, staged.ad_id;

insert into ad_look by name
select
    $link as address,
    $ads_from::date as days_from,
    $ads_to::date as days_to,
    $asked_at::timestamp as asked_at,
    $run_id as run_id,
where $ads_from is not null;
