-- What earlier cases are like an issue, what was done about them, and what was learnt?
-- Issues that were told before, and events of the kind issue that people wrote down; one that became an event, or has one of its brand and platform within three days, is both in one.
-- grain:  one row per earlier case, the most alike first: of the same signal, the same platform, the same brand, the newest; five at most
-- key:    case_id
-- params: issue = its name, as issues() tells it
-- column: case_id varchar = the event, else the issue
-- column: day date = its day
-- column: brand varchar? = to whom it happened, null = all
-- column: platform varchar? = where, null = everywhere
-- column: signal varchar? = comments, quotes, followers, gone or edits; null where only people told it
-- column: times double? = count / usual, likewise
-- column: hours double? = how long it rang
-- column: gone_hours double? = hours from the publication of its post until that was found deleted
-- column: said varchar? = what people wrote of it
-- column: responses varchar[] = what was done about it
-- column: outcome varchar? = how it ended
-- column: lessons varchar[] = what was learnt
-- call:   from issue_cases((select any_value(issue) from issues()))
create or replace macro issue_cases(issue := null) as table
with told as materialized (
    from issues()
),

chosen as (
    select *
    from told
    where told.issue = issue
),

written as (
    select event.*, entry.about
    from events() as event
    inner join journal() as entry on event.event_id = entry.entry_id
    where entry.kind = 'issue' or entry.shape = 'issue'
),

cases as (
    select
        coalesce(written.event_id, told.issue) as case_id,
        told.issue,
        coalesce(told.day, written.day) as day,
        coalesce(written.brand, told.brand) as brand,
        coalesce(written.platform, told.platform) as platform,
        told.signal, told.times, told.hours, told.gone_hours,
        written.said,
        coalesce(written.responses, []) as responses,
        written.outcome,
        coalesce(written.lessons, []) as lessons,
    from told
    full join written
        on list_contains(written.about, told.issue) or (
            told.brand = written.brand and told.platform = written.platform
            and written.day between told.day - 3 and told.day + 3
        )
)

select
    cases.case_id, cases.day, cases.brand, cases.platform, cases.signal, cases.times, cases.hours,
    cases.gone_hours, cases.said, cases.responses, cases.outcome, cases.lessons,
from cases
cross join chosen
where
    cases.day < chosen.day
    and cases.issue is distinct from chosen.issue
    and coalesce(cases.signal = chosen.signal, true)
order by
    (cases.platform is not distinct from chosen.platform) desc,
    (len(cases.lessons) + len(cases.responses) > 0) desc,
    (cases.brand is not distinct from chosen.brand) desc,
    cases.day desc, cases.case_id
limit 5;
