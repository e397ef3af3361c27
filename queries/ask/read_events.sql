-- The events that the settings of a build had.
select day, said, brand, platform
from mart.event
where kind = 'event'
order by day, said;
