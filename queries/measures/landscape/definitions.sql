-- What does each count mean, and which platform offers it? A count that only the owner of an account can read is
-- unknown for every rival. Where a platform changed how it counts, each way of counting has a row of its own.
-- grain:  one row per count, platform and time for which it was counted like that
-- key:    count, platform, period
-- column: count varchar = followers, posts, views, likes, comments, shares, quotes, saves or engagement
-- column: platform varchar = the platform
-- column: period bigint = which way of counting it is, 1 for the first that is known
-- column: meaning varchar = the definition
-- column: unit varchar = what is counted
-- column: offered_to varchar = everyone, owner (only whoever owns the account) or nobody
-- column: made_of varchar[]? = the counts that everyone can read of which it is the sum, null for a count of its own
-- column: valid_from date? = first day on which it was counted like that, null when it always was as far as is known
-- column: valid_until date? = the day after the last one, null when it still is
-- column: change varchar? = what changed on the first day
-- column: source_url varchar? = where the change was announced
-- assert: counts are offered as the platform says | select not exists (from definitions() join platform using (platform) where made_of is null and count <> 'posts' and (offered_to = 'everyone') <> list_contains(public_counts, count))
-- call:   from definitions()
create or replace macro definitions() as table (
    with metric(place, count, unit, meaning) as (
        values
        (1, 'followers', 'accounts', 'accounts that follow it when it was looked at; never added over platforms'),
        (2, 'posts', 'posts', 'what it published itself and that was seen; shared posts of others are none'),
        (3, 'views', 'views', 'views or plays as the platform counts them; never added to engagement'),
        (4, 'likes', 'likes', 'likes, favourites or reactions of every kind'),
        (5, 'comments', 'comments', 'comments or replies'),
        (6, 'shares', 'shares', 'shares, reposts or boosts without words of their own'),
        (7, 'quotes', 'quotes', 'shares with words of their own, where the platform counts them apart'),
        (8, 'saves', 'saves', 'bookmarks or saves'),
        (9, 'engagement', 'interactions', 'likes, comments, shares, quotes and saves as far as everyone can read them, added')
    ),

    interactions as (
        select
            platform,
            list_filter(['likes', 'comments', 'shares', 'quotes', 'saves'], lambda x: list_contains(public_counts, x))
                as everyones,
            list_filter(['likes', 'comments', 'shares', 'quotes', 'saves'], lambda x: list_contains(own_counts, x))
                as owners,
        from platform
    ),

    changes as (
        select platform, measure as count, null::date as day, null::varchar as said, null::varchar as source_url
        from mart.event
        where kind = 'definition'
        group by all
        union all
        select platform, measure, day, said, source_url
        from mart.event
        where kind = 'definition'
    ),

    ways as (
        select
            *,
            row_number() over one as period,
            lead(day) over one as valid_until,
        from changes
        window one as (partition by platform, count order by day nulls first, said)
    )

    select
        metric.count,
        platform.platform,
        coalesce(ways.period, 1) as period,
        metric.meaning,
        metric.unit,
        case
            when metric.count = 'posts' then 'everyone'
            when list_contains(platform.public_counts, metric.count) then 'everyone'
            when list_contains(platform.own_counts, metric.count) then 'owner'
            when metric.count <> 'engagement' then 'nobody'
            when len(interactions.everyones) > 0 then 'everyone'
            when len(interactions.owners) > 0 then 'owner'
            else 'nobody'
        end as offered_to,
        case when metric.count = 'engagement' then interactions.everyones end as made_of,
        ways.day as valid_from,
        ways.valid_until,
        ways.said as change,
        ways.source_url,
    from platform
    inner join interactions on platform.platform = interactions.platform
    cross join metric
    left join ways on platform.platform = ways.platform and metric.count = ways.count
    order by metric.place, platform.platform, period
);
