-- By which name does a finding point at a change of course?
-- part:   findings
-- grain:  one value per call
-- params: brand, platform, what, week = of the change, as course_changes tells it
-- column: change varchar? = the name: platform, what changed, its week and the brand
-- call:   select change_key('Noordkade', 'x', 'mix', date '2026-08-24') as change
create or replace macro change_key(brand, platform, what, week) as (
    platform || ' ' || what || ' ' || week::varchar || ' ' || brand
);
