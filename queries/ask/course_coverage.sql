-- Which weeks of which brand and platform were collected.
select brand, platform, week, state
from mart.week_coverage
where week >= (select max(week) - 7 * $weeks::integer from mart.week_coverage)
order by platform, brand, week;
