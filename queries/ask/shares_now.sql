-- Shares with their ranges as last known, with the days of each period.
select
    * exclude (period),
    period,
    (as_of_week - if(period = 'now', to_weeks(7), to_weeks(59)))::date as period_from,
    (as_of_week - if(period = 'now', to_weeks(-1), to_weeks(7)))::date as period_until,
from share_intervals
where
    measure = $measure
    and is_brand($brands, brand)
    and is_platform($platforms, platform)
qualify as_of_week = max(as_of_week) over ()
order by platform, period desc, share desc nulls last, brand;
