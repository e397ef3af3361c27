-- Since when does stand what is said of a rival's engagement?
-- part:   causes_told
-- grain:  one row per own, rival and platform
-- params: until = a date: what was said before it, now
-- column: own = the brand from which it is seen
-- column: rival = the other brand
-- column: platform = the platform
-- column: onset_week = first week of a lead, watch, slip or luck that stands, null when none does
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
