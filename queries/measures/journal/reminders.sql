-- Which lessons are to be remembered now: something like that of which they were learnt has happened again?
-- Of the proposals, and of the events that were written down of the last 13 weeks before the newest look.
-- grain:  one row per thing that happened and lesson, the newest first
-- key:    happened, lesson_id
-- params: brands, platforms = lists, all tracked ones
-- column: happened varchar = key of the proposal, or id of the event
-- column: is_proposal boolean = whether nobody has answered it yet
-- column: day date = the day of it
-- column: brand varchar? = to whom it happened
-- column: platform varchar? = where
-- column: lesson_id varchar = the lesson
-- column: said varchar = the lesson, in a sentence
-- column: learnt_from varchar? = the event that it was learnt from, in words
-- column: learnt_day date = the day of that
-- column: answer varchar? = helped or no_help, as was said of it this time; null while nobody has
-- assert: a lesson is remembered after it was learnt | select coalesce(bool_and(day > learnt_day), true) from reminders()
-- call:   from reminders()
-- checked: by tests
create or replace macro reminders(brands := null, platforms := null) as table
with happened as (
    select proposal as happened, true as is_proposal, shape, kind, day, brand, platform
    from event_proposals(brands := brands, platforms := platforms)
    union all by name
    select
        entry.entry_id as happened, false as is_proposal, entry.shape, entry.kind, entry.day,
        entry.brand, entry.platform,
    from journal(brands := brands, platforms := platforms) as entry
    where
        entry.side is not null
        and entry.day >= (select local_date(max(last_observed_at)) - 91 from mart.accounts)
),

heard as (
    select about, arg_max(kind, changed_at) as answer
    from journal()
    where kind in ('helped', 'no_help')
    group by about
)

select
    happened.happened,
    happened.is_proposal,
    happened.day,
    happened.brand,
    happened.platform,
    lesson.lesson_id,
    lesson.said,
    lesson.evidence[1] as learnt_from,
    lesson.day as learnt_day,
    max(heard.answer) as answer,
from happened
inner join lessons() as lesson
    on
        happened.day > lesson.day
        and not list_contains(lesson.about, happened.happened)
        and coalesce(
            happened.shape = lesson.when_shape,
            lesson.when_shape is null and happened.kind = lesson.when_kind, false
        )
        and coalesce(happened.platform = lesson.when_platform, lesson.when_platform is null)
        and coalesce(happened.brand = lesson.when_brand, lesson.when_brand is null)
left join heard on list_has_all(heard.about, [lesson.lesson_id, happened.happened])
group by all
order by happened.day desc, happened.happened, lesson.lesson_id;
