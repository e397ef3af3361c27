-- The settings that a build was made with.
select
    time_zone,
    week_start,
    is_simulated,
    lead_alarms_per_year,
    watch_alarms_per_year,
from landscape;
