-- What a page needs to say about its build: the budgets of false alarms, and the day it is as known
-- on (null: the day it was built).
alter table landscape add column known_on date;

alter table landscape add column lead_alarms_per_year double;

alter table landscape add column watch_alarms_per_year double;
