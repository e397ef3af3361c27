-- What happened that somebody might want to write down: issues, changes of course, breakouts, deleted posts, changes of how a platform counts?
-- Neither accepted (an event of the journal names it) nor dismissed; a withdrawn answer brings it back.
-- grain:  one row per proposal, the newest first
-- key:    proposal
-- params: since = a day, from it on; else the last 13 weeks before the newest look
-- params: brands, platforms = lists, all tracked ones
-- column: proposal varchar = its key, which an answer names
-- column: shape varchar = issue, course, breakout, vanished or definition
-- column: kind varchar = the kind of event that it would be
-- column: day date = the day of it
-- column: brand varchar? = whose, null for a platform's
-- column: role varchar? = own or rival
-- column: platform varchar = where
-- column: what varchar? = of a change of course: cadence, mix, hour, hashtags or profile; of a definition: the measure; of an issue: comments, quotes, followers, gone or edits
-- column: before varchar? = of a change of course: how it was
-- column: after varchar? = how it became
-- column: before_value double? = the number in `before`
-- column: after_value double? = the number in `after`
-- column: format varchar? = the kind of posts that moved most
-- column: said varchar? = the title of the post, or what changed in a definition, in the words of others
-- column: url varchar? = where that can be seen
-- column: posts bigint? = how many posts
-- column: ratio double? = of a breakout: engagement / expected; of an issue: count / usual
-- call:   from event_proposals()
-- checked: by tests
create or replace macro event_proposals(
    since := null, brands := null, platforms := null
) as table
with bounds as (
    select coalesce(since::date, local_date(max(last_observed_at)) - 91) as first_day
    from mart.accounts
),

courses as (
    select
        concat_ws(':', 'course', md5(concat_ws(':', brand, platform, what)), week) as proposal,
        'course' as shape,
        case role when 'own' then 'initiative' else 'rival_course' end as kind,
        week as day, brand, role, platform, what, change.before, change.after, before_value,
        after_value, change.kind as format,
    from course_changes(brands := brands, platforms := platforms) as change
    qualify row_number() over (
        partition by brand, platform, what, week
        order by evidence desc nulls last, change.kind, change.before, change.after
    ) = 1
),

stood_out as (
    select
        concat_ws(':', 'breakout', md5(post_id)) as proposal,
        'breakout' as shape, 'event' as kind, published_date as day, brand, role, platform,
        title as said, url, 1 as posts, ratio,
    from breakouts(brands := brands, platforms := platforms)
),

deleted as (
    select
        concat_ws(':', 'vanished', md5(concat_ws(':', brand, platform)), gone_date) as proposal,
        'vanished' as shape, 'event' as kind, gone_date as day, brand,
        any_value(role) as role, platform,
        first(title order by engagement desc nulls last, post_id) as said,
        first(url order by engagement desc nulls last, post_id) as url, count(*) as posts,
    from vanished(brands := brands, platforms := platforms)
    group by brand, platform, gone_date
),

alarmed as (
    select
        issue as proposal,
        'issue' as shape, 'issue' as kind, day, brand, role, platform, signal as what,
        title as said, url, post_count as posts, times as ratio,
    from issues(brands := brands, platforms := platforms)
),

redefined as (
    select
        concat_ws(':', 'definition', told.platform, told.measure, told.day) as proposal,
        'definition' as shape, 'platform_change' as kind, told.day, told.platform,
        told.measure as what, min(told.said) as said, min(told.source_url) as url,
    from mart.event as told
    where
        told.kind = 'definition'
        and told.platform in (select platform from mart.accounts where is_tracked)
        and is_platform(platforms, told.platform)
    group by told.platform, told.measure, told.day
),

found as (
    from courses
    union all by name
    from stood_out
    union all by name
    from deleted
    union all by name
    from alarmed
    union all by name
    from redefined
),

answered as (
    select unnest(about) as proposal
    from journal()
    where kind = 'dismissed' or side is not null
)

select
    proposal, shape, kind, day, brand, role, platform, what, found.before, found.after,
    before_value, after_value, format, said, url, posts::bigint as posts, ratio,
from found
cross join bounds
where
    found.day >= bounds.first_day
    and proposal not in (select answered.proposal from answered)
order by found.day desc, shape, proposal;
