-- When the next account is due, after what is done now. One that could not be read waits for an hour.
select min(greatest(
    case
        when is_sound then visited_at + visit_interval * 0.9
        else coalesce(tried_at, $now::timestamp) + interval 1 hour
    end,
    coalesce(host_closed_until, timestamp '2000-01-01')
)) as due_at
from visit;
