-- Was a week over on a day, so that it was known then?
-- part:   current_verdicts
-- grain:  one value per call
-- params: week = first day of the week; on_day = a date, null for now: every week that is told is over
-- column: is_over boolean? = true when the week ended before that day
-- call:   select is_over(date '2026-11-16', date '2026-11-23') as is_over
create or replace macro is_over(week, on_day) as (
    on_day is null or week + 7 <= on_day::date
);
