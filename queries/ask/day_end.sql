-- The moment (UTC) at which a day ends in the reporting time zone.
select timezone('UTC', timezone(time_zone, ($day::date + 1)::timestamp)) as moment
from landscape;
