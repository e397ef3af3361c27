-- What is said of every experiment, in place of what was said before.
delete from mart.experiments;

insert into mart.experiments by name
from frame_experiments;

delete from mart.experiment_looks;

insert into mart.experiment_looks by name
select * replace (week::date as week)
from frame_looks;
