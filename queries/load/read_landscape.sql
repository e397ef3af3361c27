-- What this build is.
select
    time_zone,
    week_start,
    is_simulated,
    build_id,
    built_at,
    outpace_version,
from landscape;
