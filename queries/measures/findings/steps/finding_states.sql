-- What is missing: weeks, brands, whole measures; what is old, and what began later?
-- part:   findings
-- grain:  one row per statement
-- key:    kind, subject, platform, what, reason
-- params: measure = engagement, posts or views: what is of another is left out; all three
-- params: since, until = days, from and before; all changes, posts of the newest eight weeks and gaps of the sixteen that are compared
-- params: platforms = list, all tracked ones; as_of = a date: what was known then, now
-- column: kind varchar = what is said: pulling_ahead, closing_in, we_are_gaining, we_are_losing, level, worth_an_eye, issue, luck, season, breakout, fallen_behind, course_change, standing, tracked_since, too_early, gap, stale or not_in_data
-- column: subject varchar? = the brand that it is about, ours or another; null for all of them
-- column: platform varchar = the platform, or `all`
-- column: measure varchar? = engagement, posts or views; null for what is of no measure
-- column: what varchar? = of a change of course: cadence, mix, hour, hashtags or profile; of a post: its kind; of a season: up or down; of an issue: comments, quotes, followers, gone or edits; not in the data: engagement, views, kinds, texts or followers
-- column: since date? = first week of what is new, the day of a post, the last day of what is old
-- column: n bigint? = posts that it rests on
-- column: reason varchar? = missing, unknown or partial (most weeks of a gap); nothing collected or only followers; file (no more of it came), collection or behind the others (stale); not public or not in the data
-- column: count bigint? = how many there are: weeks, days, rivals
-- column: needed bigint? = of how many, or how many it takes
-- column: coverage double? = fraction 0..1 of the compared weeks that was collected, of the one of us that has less
-- column: now_from date? = first day of the later period
-- column: now_until date? = first day after it
-- column: as_of_week date? = first day of the last week that was known
create or replace macro finding_states(
    measure := null, since := null, until := null, platforms := null, as_of := null
) as table
with judged as (
    select max(as_of_week) as as_of_week
    from mart.brand_intervals
    where is_over(as_of_week, least(as_of::date, until::date))
),

days as (
    select
        as_of_week,
        coalesce(week_of(since::date), as_of_week - 49) as first_week,
        coalesce(week_of(since::date), as_of_week - 105) as compared_from,
    from judged
),

accounts as (
    select *, least(last_observed_at, covered_to) as seen_to
    from mart.accounts
    where is_tracked and is_platform(platforms, platform)
),

weeks as (
    select states.*, min(week) over (partition by states.brand, states.platform) as first_week
    from collected_weeks() as states
    inner join days on states.week <= days.as_of_week
    where (states.brand, states.platform) in (select (brand, platform) from accounts)
),

-- Whose data begin at least four weeks after those of another brand there.
begun as (
    select
        'tracked_since' as kind, brand as subject, platform, min(first_week) as since,
        (min(first_week) - min(min(first_week)) over (partition by platform)) // 7 as count,
    from weeks
    group by brand, platform
    qualify count >= 4
),

holes as (
    select
        'gap' as kind, brand as subject, platform,
        min(week) filter (where not is_collected) as since,
        mode(state) filter (where not is_collected) as reason,
        count(*) filter (where not is_collected) as count,
        count(*) as needed,
        avg(is_collected::int) as coverage,
    from weeks cross join days
    where week >= days.compared_from and (is_collected or week > weeks.first_week)
    group by brand, platform
    having count > 0
),

-- Brands that are compared and of which no post can be: nothing is there, or followers alone.
unseen as (
    select
        'gap' as kind, brand as subject, 'all' as platform,
        if(brand in (select brand from mart.accounts where followers is not null),
            'only followers', 'nothing collected') as reason,
    from brand
    where
        tracked_to is null
        and brand not in (select brand from mart.accounts where covered_from is not null)
),

newest as (
    select max(seen_to) as seen_to, any_value(coalesce(known_on + 1, built_at)) as moment,
        bool_or(is_simulated) as is_simulated,
    from accounts cross join landscape
),

-- Nine days: a weekly habit with two days of grace.
old as (
    select
        'stale' as kind, null as subject, 'all' as platform,
        if(exists (from run where kind <> 'import'), 'collection', 'file') as reason,
        local_date(seen_to) as since, date_diff('day', seen_to, moment) as count,
    from newest
    where not is_simulated and seen_to < moment - interval 9 day
    union all
    select
        'stale' as kind, brand as subject, platform, 'behind the others' as reason,
        local_date(max(accounts.seen_to)) as since,
        date_diff('day', max(accounts.seen_to), any_value(newest.seen_to)) as count,
    from accounts cross join newest
    group by brand, platform
    having max(accounts.seen_to) < any_value(newest.seen_to) - interval 9 day
),

counted as (
    select
        accounts.brand, accounts.platform,
        count(*) as posts,
        count(post.engagement) as engagement,
        count(post.views) as views,
        count(*) filter (where post.kind <> 'unknown') as kinds,
        count(post.title) as texts,
        count(accounts.followers) as followers,
    from mart.post_measures as post
    inner join accounts on post.account_id = accounts.account_id
    inner join days
        on post.published_week between days.first_week and days.as_of_week
    group by accounts.brand, accounts.platform
),

-- What the posts of nobody there say is said once, of the platform.
missing as (
    select
        'not_in_data' as kind, platform, what, posts,
        sum(known) over (partition by platform, what) = 0 as is_of_all,
        case when not is_of_all then brand end as subject,
        known,
    from counted
    unpivot (known for what in (engagement, views, kinds, texts, followers))
),

absent as (
    select
        missing.kind, missing.subject, missing.platform, missing.what,
        case when missing.what in ('engagement', 'views') then missing.what end as of_measure,
        sum(missing.posts) as n,
        case
            when missing.what not in ('views', 'followers') then 'not in the data'
            when bool_or(list_contains(record.public_counts, missing.what)) then 'not in the data'
            else 'not public'
        end as reason,
    from missing
    left join platform as record on missing.platform = record.platform
    where missing.known = 0
    group by missing.kind, missing.subject, missing.platform, missing.what
),

states as (
    select * from begun
    union all by name
    select * from holes
    union all by name
    select * from unseen
    union all by name
    select * from old
    union all by name
    select kind, subject, platform, what, of_measure as measure, n, reason from absent
)

select
    kind, subject, platform, states.measure, what, states.since, n::bigint as n, reason,
    count::bigint as count, needed::bigint as needed, coverage,
    case when kind = 'gap' then days.compared_from end as now_from,
    case when kind = 'gap' then days.as_of_week + 7 end as now_until,
    days.as_of_week,
from states
cross join days
where measure is null or states.measure is null or states.measure = measure;
