-- What was learnt, from what, when to remember it, and did it help?
-- A lesson that does not say when it counts takes over shape, kind and platform of its event.
-- grain:  one row per lesson that is not withdrawn, the newest first
-- key:    lesson_id
-- params: brands, platforms = lists of what it counts for, all
-- column: lesson_id varchar = its journal entry
-- column: said varchar = the lesson, in a sentence
-- column: day date = the day of its event, else the one that it names
-- column: about varchar[] = what it rests on: entries, verdicts, posts, by their keys
-- column: evidence varchar[] = what the entries among these say
-- column: links varchar[] = addresses
-- column: when_shape varchar? = what kind of thing has to happen: issue, course, breakout, vanished, definition
-- column: when_kind varchar? = or an event of which kind, where no shape is named
-- column: when_platform varchar? = where, null = everywhere
-- column: when_brand varchar? = to whom, null = anybody
-- column: helped bigint = how often it was said to have helped
-- column: no_help bigint = how often not
-- column: author varchar? = who wrote it, null when nobody knows
-- column: written_at timestamp = when it was first written (UTC)
-- call:   from lessons()
create or replace macro lessons(brands := null, platforms := null) as table
with written as (
    select *
    from journal()
),

evidence as (
    select
        lesson.entry_id,
        list(event.said order by event.day, event.entry_id) as said,
        min(event.day) as day,
        first(event.kind order by event.day, event.entry_id) as kind,
        first(event.shape order by event.day, event.entry_id) as shape,
        first(event.platform order by event.day, event.entry_id) as platform,
    from (
        select entry_id, unnest(about) as key
        from written
        where kind = 'lesson'
    ) as lesson
    inner join written as event
        on
            lesson.key = event.entry_id
            and (event.side is not null or event.kind = 'experiment')
    group by lesson.entry_id
),

heard as (
    select
        unnest(about) as lesson_id,
        count(*) filter (where kind = 'helped') as helped,
        count(*) filter (where kind = 'no_help') as no_help,
    from written
    where kind in ('helped', 'no_help')
    group by lesson_id
)

select
    lesson.entry_id as lesson_id,
    lesson.said,
    coalesce(evidence.day, lesson.day) as day,
    lesson.about,
    coalesce(evidence.said, []) as evidence,
    lesson.links,
    coalesce(lesson.shape, evidence.shape) as when_shape,
    coalesce(lesson.body ->> '$.when_kind', evidence.kind) as when_kind,
    coalesce(lesson.platform, evidence.platform) as when_platform,
    lesson.body ->> '$.when_brand' as when_brand,
    coalesce(heard.helped, 0) as helped,
    coalesce(heard.no_help, 0) as no_help,
    nullif(lesson.author, '') as author,
    lesson.written_at,
from written as lesson
left join evidence on lesson.entry_id = evidence.entry_id
left join heard on lesson.entry_id = heard.lesson_id
where
    lesson.kind = 'lesson'
    and (lesson.body ->> '$.when_brand' is null or is_among(brands, lesson.body ->> '$.when_brand'))
    and (lesson.platform is null or is_platform(platforms, lesson.platform))
order by day desc, lesson.written_at desc, lesson.entry_id;
