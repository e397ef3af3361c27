-- The platforms that have looks to answer.
select platform
from answers_from
order by platform;
