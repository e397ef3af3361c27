-- Up to which day anything is known, for how many days that was at the moment $now (UTC), and whether that is old.
-- Nine days: a weekly habit with two days of grace, as in finding_states. A made-up world is never old.
with seen as (
    select max(least(last_observed_at, covered_to)) as seen_to
    from mart.accounts
    where is_tracked
)

select
    local_date(seen.seen_to) as since,
    date_diff('day', seen.seen_to, $now::timestamp) as days,
    coalesce(not landscape.is_simulated and seen.seen_to < $now::timestamp - interval 9 day, false)
        as is_old,
    if(exists (from run where kind <> 'import'), 'collection', 'file') as reason,
from seen
cross join landscape;
