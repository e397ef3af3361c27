-- When would a budget of false alarms have called you, and which of these alarms faded?
-- From what was said in each week with the data then known: no alarm looks ahead.
-- grain:  one row per rival and alarm, the newest first
-- key:    rival, measure, called_week
-- params: budget = false alarms a year over all rivals that you would accept, the budget of the level lead in outpace.toml; the preview knows 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4, 6, 8 and 12, in between the next smaller one counts
-- params: own = the brand from which it is seen, the own brand of the landscape; measure = 'engagement' (engagement, posts, views)
-- params: weeks = 52, how many weeks back; as_of = a date: what was known then, now
-- column: own varchar = the brand from which it is seen
-- column: rival varchar = the rival it was about
-- column: measure varchar = engagement, posts or views
-- column: called_week date = first day of the week after which it rang
-- column: last_week date = first day of the last week in which it stood
-- column: is_faded boolean = true when it stood no longer in the last known week
-- column: onset_week date? = since when the rival had gained, as said when it rang
-- column: gain double? = the rival's gain on `platforms`, as said when it rang: a ratio
-- column: platforms varchar[] = the platforms that carried it when it rang
-- column: certainty double? = chance 0..1 of a lead in the last week in which it stood
-- column: as_of_week date = first day of the last week that was known
-- assert: an alarm rings before it ends | select coalesce(bool_and(called_week <= last_week), true) from alarms()
-- call:   from alarms()
create or replace macro alarms(
    budget := null, own := null, measure := 'engagement', weeks := 52, as_of := null
) as table
with said as (
    select
        verdict.*,
        coalesce(
            verdict.least_budget
            <= coalesce(budget, (select lead_alarms_per_year from landscape), 1),
            false
        ) as stands,
        max(verdict.as_of_week) over () as known_week,
    from mart.rival_verdicts as verdict
    where
        verdict.own = own_brand(own)
        and verdict.measure = measure
        and is_over(verdict.as_of_week, as_of)
),

turns as (
    select
        said.*,
        stands and not coalesce(lag(stands) over by_week, false) as is_first,
    from said
    window by_week as (partition by said.rival order by said.as_of_week)
),

numbered as (
    select
        turns.*,
        count(*) filter (where is_first) over (
            partition by turns.rival order by turns.as_of_week
        ) as alarm,
    from turns
)

select
    any_value(numbered.own) as own,
    numbered.rival,
    any_value(numbered.measure) as measure,
    min(numbered.as_of_week) as called_week,
    max(numbered.as_of_week) as last_week,
    max(numbered.as_of_week) < any_value(known_week) as is_faded,
    arg_min(onset_week, numbered.as_of_week) as onset_week,
    arg_min(gain, numbered.as_of_week) as gain,
    arg_min(numbered.platforms, numbered.as_of_week) as platforms,
    arg_max(certainty, numbered.as_of_week) as certainty,
    any_value(known_week) as as_of_week,
from numbered
where stands
group by numbered.rival, alarm
having called_week > any_value(known_week) - 7 * weeks
order by called_week desc, numbered.rival;
