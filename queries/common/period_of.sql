-- The first day of the period that a day belongs to.
-- part:   share_of_voice
-- grain:  one value per call
-- params: day = a date; first_week_day = first day of its week, as the marts hold it; every = day, week, month, quarter, year or all
-- column: period date? = a date, null for the period `all`
-- call:   select period_of(date '2026-11-24', date '2026-11-23', 'week') as period
create or replace macro period_of(day, first_week_day, every) as (
    case
        when every = 'week' then first_week_day
        when every = 'all' then null::date
        when every in ('day', 'month', 'quarter', 'year') then date_trunc(
            case when every in ('day', 'month', 'quarter', 'year') then every else 'day' end, day
        )::date
        else error(
            'no period named ''' || every || '''; there are: day, week, month, quarter, year, all'
        )
    end
);

-- The first day of the period after one.
create or replace macro period_after(period, every) as (
    case every
        when 'day' then period + 1
        when 'week' then period + 7
        when 'month' then (period + interval 1 month)::date
        when 'quarter' then (period + interval 3 month)::date
        when 'year' then (period + interval 1 year)::date
    end
);
