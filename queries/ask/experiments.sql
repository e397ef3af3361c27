-- What was announced, each with the first whole week of it.
select
    entry_id as experiment_id,
    brand,
    platform,
    body ->> '$.measure' as measure,
    week_of(day + 6) as start,
    (body ->> '$.weeks')::integer as weeks,
    (body ->> '$.success')::double as success,
from journal(kinds := ['experiment'])
order by experiment_id;
