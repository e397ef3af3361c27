-- How often was an alarm at a budget of false alarms right: did it still stand eight weeks after it rang?
-- Of alarms that rang less than eight weeks ago nobody can say; they count as called and not as settled.
-- grain:  one row, none where nobody is ours and none is named
-- key:    own
-- params: budget, own, measure, weeks, as_of = as of alarms
-- column: own varchar = the brand from which it is seen
-- column: called bigint = alarms that rang in these weeks
-- column: faded bigint = of them, those that stand no longer
-- column: settled bigint = of them, those that rang at least eight weeks before the last known week
-- column: held bigint = of the settled ones, those that still stood eight weeks after they rang
-- column: held_share double? = held of settled, a fraction 0..1, null where none is settled
-- assert: no more are held than settled, nor settled than called | select coalesce(bool_and(held <= settled and settled <= called), true) from alarm_record()
-- call:   from alarm_record()
create or replace macro alarm_record(
    budget := null, own := null, measure := 'engagement', weeks := 52, as_of := null
) as table
with rung as (
    select
        called_week,
        is_faded,
        as_of_week - called_week >= 7 * 8 as is_settled,
        last_week - called_week >= 7 * 8 as is_held,
    from alarms(budget := budget, own := own, measure := measure, weeks := weeks, as_of := as_of)
)

select
    own_brand(own) as own,
    count(*) as called,
    count(*) filter (where is_faded) as faded,
    count(*) filter (where is_settled) as settled,
    count(*) filter (where is_settled and is_held) as held,
    count(*) filter (where is_settled and is_held)
    / nullif(count(*) filter (where is_settled), 0) as held_share,
from rung
having own_brand(own) is not null;
