-- What this build is.
select
    time_zone,
    week_start,
    is_simulated,
    build_id,
    built_at,
    outpace_version,
    known_on,
    lead_alarms_per_year,
    watch_alarms_per_year,
from landscape;
