-- The platforms with looks to search for storms, and from which day on.
select platform, first_day
from storms_from
order by platform;
