-- What happened besides posts: events of the landscape, and changes of how a platform counts.
-- An event that the settings name twice happened once.
-- grain:  one row per event
-- key:    day, kind, platform, brand, measure, said
-- params: measure = 'engagement' (engagement, posts, views): which counts; since, until = dates, from and before, no bound; brands, platforms = lists, all
-- column: day date = the day
-- column: kind varchar = event (of outpace.toml) or definition (the platform counts otherwise from then on)
-- column: platform varchar? = where, null = everywhere
-- column: brand varchar? = to whom, null = all
-- column: measure varchar? = which measure it changes, null = what happened changes no definition
-- column: said varchar = what happened, in words
-- column: source_url varchar? = where that can be read, null for an event of outpace.toml
-- assert: only a definition names a measure | select coalesce(bool_and((kind = 'definition') = (measure is not null)), true) from events(measure := 'views')
-- call:   from events(measure := 'views')
create or replace macro events(
    measure := 'engagement', since := null, until := null, brands := null, platforms := null
) as table
with asked as (select measure as wanted)

select distinct
    event.day,
    event.kind,
    event.platform,
    event.brand,
    event.measure,
    event.said,
    event.source_url,
from mart.event as event
cross join asked
where
    coalesce(event.measure = asked.wanted, true)
    and (since is null or event.day >= since::date)
    and (until is null or event.day < until::date)
    and (event.brand is null or is_brand(brands, event.brand))
    and (event.platform is null or is_platform(platforms, event.platform))
order by event.day, event.kind, event.said;
