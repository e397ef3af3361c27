-- From which brands was it judged who pulls ahead?
-- In a large landscape a run judges as seen from our own brand only; a brand that is not judged from has no verdicts, which is not the same as verdicts that say nothing.
-- grain:  one row per tracked brand
-- key:    brand
-- column: brand varchar = the brand
-- column: is_own boolean = true for our own brand
-- column: is_judged boolean = true when there are verdicts as seen from it, of others than our own brand alone
-- column: rivals bigint = rivals that were judged from it
-- call:   from judged_from()
create or replace macro judged_from() as table
with said as (
    select own, list(distinct rival) as rivals
    from mart.rival_verdicts
    group by own
),

tracked as (
    select brand, bool_or(role = 'own') as is_own
    from mart.accounts
    where is_tracked
    group by brand
)

select
    tracked.brand,
    tracked.is_own,
    coalesce(
        tracked.is_own
        or (select count(*) from tracked) = 2
        or exists (
            from tracked as other
            where not other.is_own and list_contains(said.rivals, other.brand)
        ),
        false
    ) and said.own is not null as is_judged,
    coalesce(len(said.rivals), 0) as rivals,
from tracked
left join said on tracked.brand = said.own
order by tracked.brand;
