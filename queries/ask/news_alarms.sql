-- The alarms of the last year at a budget of false alarms a year, that of the landscape where none is given.
from alarms(budget := $budget);
