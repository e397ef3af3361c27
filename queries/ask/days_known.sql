-- The first and the last day on which something was observed, in the reporting time zone. Articles and ads are
-- told by their requests, which builds of every version have.
select
    local_date(min(observed_at)) as first_day,
    local_date(max(observed_at)) as last_day,
from (
    select observed_at
    from post_observation
    union all
    select observed_at
    from account_observation
    union all
    select received_at as observed_at
    from request
    where source in ('wikimedia', 'meta_ads', 'tiktok_ads')
) as seen;
