-- Since when does stand what is said of a rival's engagement?
-- part:   causes_told
-- grain:  one row per own, rival and platform
-- key:    own, rival, platform
-- params: until = a date: what was said before it, now
-- column: own varchar = the brand from which it is seen
-- column: rival varchar = the other brand
-- column: platform varchar = the platform
-- column: onset_week date? = first week of a lead, watch, slip or luck that stands, null when none does
create or replace macro cause_claims(until := null) as table
with newest as (
    select *
    from mart.pair_verdicts
    where measure = 'engagement' and (until is null or as_of_week < until::date)
    qualify as_of_week = max(as_of_week) over (partition by own, rival, platform)
)

select
    own,
    rival,
    platform,
    case when level is not null or verdict in ('lead', 'slip', 'luck') then onset_week end
        as onset_week,
from newest;
