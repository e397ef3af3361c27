-- Whose share of engagement broke upwards (a rival, against our own brand) or downwards (we), and when?
-- part:   course_changes
-- grain:  one row per brand, platform and first week of a change that stands
-- key:    brand, platform, onset_week
-- params: as_of = a date: what was said then, now
-- column: brand varchar = a rival with a standing lead or watch, or our own brand with a standing slip
-- column: platform varchar = the platform
-- column: onset_week date = first week of the new level
-- call:   from share_breaks()
create or replace macro share_breaks(as_of := null) as table
with latest as (
    select *
    from mart.pair_verdicts
    where
        measure = 'engagement'
        and own in (select brand from mart.accounts where is_tracked and role = 'own')
        and (as_of is null or as_of_week + 7 <= as_of::date)
    qualify as_of_week = max(as_of_week) over ()
)

select distinct
    case when verdict = 'slip' then own else rival end as brand,
    platform,
    onset_week,
from latest
where onset_week is not null and (verdict in ('lead', 'slip') or level = 'watch')
order by brand, platform, onset_week;
