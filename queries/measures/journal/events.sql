-- What happened besides posts: events that people wrote down, and changes of how a platform counts.
-- The journal's and those of outpace.toml in one; one that the settings name twice happened once.
-- grain:  one row per event
-- key:    event_id
-- params: measure = 'engagement' (engagement, posts, views): which counts; since, until = dates, from and before, no bound; brands, platforms = lists, all
-- column: event_id varchar = the id of its journal entry; else made of what it says
-- column: day date = the day
-- column: kind varchar = initiative, mistake, guideline, campaign; issue, rival_course, platform_change; event (of no said kind, also those of outpace.toml); definition (the platform counts otherwise from then on)
-- column: side varchar = internal, external or open
-- column: platform varchar? = where, null = everywhere
-- column: brand varchar? = to whom, null = all
-- column: measure varchar? = which measure it changes, null = what happened changes no definition
-- column: said varchar = what happened, in words
-- column: source varchar = journal, settings or platform
-- column: source_url varchar? = where that can be read, the first of `links` for an event of the journal, null when unknown
-- column: responses varchar[] = what was done about it
-- column: lessons varchar[] = what was learnt from it
-- column: owner varchar? = who sees to it
-- column: outcome varchar? = how it ended
-- column: links varchar[] = addresses, such as of posts
-- column: author varchar? = who wrote it, null when that is not known
-- column: written_at timestamp? = when it was written (UTC), null for what is not of the journal
-- assert: only a definition names a measure | select coalesce(bool_and((kind = 'definition') = (measure is not null)), true) from events(measure := 'views')
-- call:   from events(measure := 'views')
create or replace macro events(
    measure := 'engagement', since := null, until := null, brands := null, platforms := null
) as table
with asked as (select measure as wanted),

answers as (
    select
        unnest(about) as event_id,
        list(said order by changed_at, entry_id) filter (where kind = 'response') as responses,
        list(said order by changed_at, entry_id) filter (where kind = 'lesson') as lessons,
    from journal(kinds := ['response', 'lesson'])
    group by event_id
),

written as (
    select
        entry.*,
        'journal' as source,
        nullif(entry.author, '') as known_author,
        entry.links[1] as source_url,
    from journal() as entry
    where entry.side is not null
),

given as (
    select distinct
        concat_ws(
            ':', told.kind, told.day, told.platform, told.brand, told.measure,
            md5(told.said || coalesce(told.source_url, ''))
        ) as event_id,
        told.*,
    from mart.event as told
),

happened as (
    select
        event_id, day, kind, platform, brand, given.measure, said, source_url,
        case kind when 'definition' then 'external' else 'open' end as side,
        case kind when 'definition' then 'platform' else 'settings' end as source,
        null::varchar as owner, null::varchar as outcome, []::varchar[] as links,
        null::varchar as author, null::timestamp as written_at,
    from given
    union all by name
    select
        entry_id as event_id, day, kind, platform, brand, null::varchar as measure, said,
        source_url, side, source, owner, outcome, links, known_author as author, written_at,
    from written
)

select
    event.event_id,
    event.day,
    event.kind,
    event.side,
    event.platform,
    event.brand,
    event.measure,
    event.said,
    event.source,
    event.source_url,
    coalesce(answers.responses, []) as responses,
    coalesce(answers.lessons, []) as lessons,
    event.owner,
    event.outcome,
    event.links,
    event.author,
    event.written_at,
from happened as event
cross join asked
left join answers on event.event_id = answers.event_id
where
    coalesce(event.measure = asked.wanted, true)
    and (since is null or event.day >= since::date)
    and (until is null or event.day < until::date)
    and (event.brand is null or is_brand(brands, event.brand))
    and (event.platform is null or is_platform(platforms, event.platform))
order by event.day, event.kind, event.said, event.event_id;
