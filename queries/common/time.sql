-- How a moment becomes a day and a week here: the only place that knows the reporting time zone
-- and the first day of the week.

-- The day of a moment (UTC) in the reporting time zone.
create or replace macro local_date(moment) as (
    timezone((select time_zone from landscape), timezone('UTC', moment))::date
);

-- The first day of the week of a day.
create or replace macro week_of(day) as (
    day - ((isodow(day) + 6 - (select week_start from landscape)) % 7)::integer
);

-- The hour of a moment (UTC) in the reporting time zone.
create or replace macro local_hour(moment) as (
    hour(timezone((select time_zone from landscape), timezone('UTC', moment)))
);
