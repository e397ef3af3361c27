-- On which side of a brand does an event of the journal stand: its own doing, or what came from outside?
-- part:   journal
-- grain:  one value per call
-- params: kind = the kind of a journal entry
-- column: side varchar? = internal, external, or open (an event of which nobody has said the kind); null for what is no event
-- call:   select event_side('campaign') as side
create or replace macro event_side(kind) as (
    case
        when kind in ('initiative', 'mistake', 'guideline', 'campaign') then 'internal'
        when kind in ('issue', 'rival_course', 'platform_change') then 'external'
        when kind = 'event' then 'open'
    end
);
