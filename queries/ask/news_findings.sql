-- What can be said now of engagement, as messages need it.
select *
from findings(measure := 'engagement')
order by rank;
