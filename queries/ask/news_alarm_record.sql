-- How often alarms of the last year at a budget were right, that of the landscape where none is given.
from alarm_record(budget := $budget);
