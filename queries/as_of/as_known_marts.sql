-- Nothing is measured or judged yet, and everything has to be.
delete from mart.post_ages;

delete from mart.post_answers;

delete from mart.post_projections;

delete from ripening;

delete from mart.post_measures;

delete from mart.accounts;

delete from mart.account_days;

delete from mart.account_followers;

delete from mart.account_weeks;

delete from mart.week_coverage;

delete from mart.pair_verdicts;

delete from mart.rival_verdicts;

delete from mart.brand_intervals;

delete from mart.brand_market;

delete from mart.causes;

delete from mart.course_changes;

delete from mart.experiments;

delete from mart.experiment_looks;

delete from mart.storm_signs;

delete from mart.storm_bests;

delete from mart.storm_fans;

delete from storming;

delete from judging;

delete from touched;

insert into touched by name
select account_id
from account;

update landscape
set build_id = $build_id, known_on = $known_on;
