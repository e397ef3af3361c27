-- What was announced, each with the first whole week of it.
select entry_id as experiment_id, brand, platform, measure, start_week as start, weeks, success
from experiment_plans()
order by experiment_id;
