-- What can be said now of engagement, as messages need it.
from findings(measure := 'engagement')
order by rank;
