-- What did each look at an experiment say: the effect so far, how far it can be told, the answer?
-- grain:  one row per experiment and whole week since its start, as far as it was announced
-- key:    experiment_id, look
-- params: experiments = list of ids, all; as_of = a date: what had shown by then, now
-- column: experiment_id varchar = the journal entry that announced it
-- column: week date = first day of the week at whose end the look was
-- column: look integer = how many whole weeks were over
-- column: effect double? = ratio to what the field and the weeks before let expect, 1 = none; null in the first two weeks and where too little was known
-- column: low double? = lower end of its range; nine of ten such ranges hold the effect at every look
-- column: high double? = upper end of the range
-- column: answer varchar = works, does not, cannot tell yet, too early
-- column: more_weeks integer? = after about so many more weeks it can be told, null when not within a year
-- assert: a range holds its effect | select coalesce(bool_and(effect between low and high), true) from experiment_looks()
-- call:   from experiment_looks()
create or replace macro experiment_looks(experiments := null, as_of := null) as table
select
    experiment_id,
    week,
    look,
    exp(effect) as effect,
    exp(low) as low,
    exp(high) as high,
    answer,
    more_weeks,
from mart.experiment_looks
where is_among(experiments, experiment_id) and is_over(week, as_of)
order by experiment_id, look;
