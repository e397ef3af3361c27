-- Which weeks of each brand were collected on each platform?
-- A week that was collected in part is neither collected as a whole nor a hole: its days count.
-- part:   share_of_voice
-- grain:  one row per brand, platform and week of the time in which the brand was there
-- column: brand = the brand
-- column: platform = the platform
-- column: week = first day of the week
-- column: state = ok; silent (collected, no post); partial; missing (collection failed); unknown (a pause that cannot be told from a hole)
-- column: is_collected = true when the whole week was collected, with posts or without
-- column: is_hole = true when nothing of it counts as collected: it is no silence
create or replace macro collected_weeks() as table
select
    brand,
    platform,
    week,
    state,
    state in ('ok', 'silent') as is_collected,
    state in ('missing', 'unknown') as is_hole,
from mart.week_coverage;
