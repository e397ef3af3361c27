-- Which posts broke out, and which fell behind what is usual for them?
-- A post fell behind that has less than half of what is usual at thirty days, as its account has one in half a year.
-- Of a file that was read later than it ends nobody knows when its last posts were counted: none of these fell behind.
-- part:   findings
-- grain:  one row per post of which it is said
-- key:    posts
-- params: since, until = days, from and before; all changes, posts of the newest eight weeks and gaps of the sixteen that are compared
-- params: platforms = list, all tracked ones; as_of = a date: what was known then, now
-- column: kind varchar = what is said: pulling_ahead, closing_in, we_are_gaining, we_are_losing, level, worth_an_eye, issue, luck, season, breakout, fallen_behind, course_change, standing, tracked_since, too_early, gap, stale or not_in_data
-- column: subject varchar = the brand that it is about, ours or another; null for all of them
-- column: platform varchar = the platform, or `all`
-- column: measure varchar = engagement, posts or views; null for what is of no measure
-- column: what varchar = of a change of course: cadence, mix, hour, hashtags or profile; of a post: its kind; of a season: up or down; of an issue: comments, quotes, followers, gone or edits; not in the data: engagement, views, kinds, texts or followers
-- column: since date = first week of what is new, the day of a post, the last day of what is old
-- column: since_low date = start of its 90 % interval
-- column: since_high date = end of it
-- column: n integer = posts that it rests on
-- column: gain double? = typical weekly volume since then against before, over the field's; of a season the field's own change; of a post its engagement, of an issue its count over what is usual; of a change of course what a typical post earned afterwards: a ratio
-- column: once_in_weeks double? = an account like this has such a post once in so many weeks
-- column: weeks_seen double? = weeks of the account that were seen before it
-- column: posts varchar[] = posts of the subject in the later period whose measure is known
-- column: as_of_week date = first day of the last week that was known
create or replace macro finding_posts(
    since := null, until := null, platforms := null, as_of := null
) as table
with newest as (
    select max(as_of_week) as as_of_week
    from mart.brand_intervals
    where is_over(as_of_week, least(as_of::date, until::date))
),

days as (
    select
        as_of_week,
        coalesce(since::date, as_of_week - 49) as first_day,
        coalesce(until::date, as_of::date, as_of_week + 14) as end_day,
    from newest
),

answered as (
    select
        accounts.brand, accounts.platform, post.account_id, post.post_id, post.kind as post_kind,
        post.published_date, post.is_breakout, post.once_in_weeks, post.weeks_seen,
        post.compared_engagement / nullif(post.expected, 0) as ratio,
        post.compared_days,
        accounts.covered_to is null
        or post.published_at + interval 30 day <= accounts.covered_to as is_old_enough,
        post.expected,
    from mart.post_measures as post
    inner join mart.accounts as accounts on post.account_id = accounts.account_id
    cross join days
    where
        accounts.is_tracked
        and post.expected > 0
        and post.published_date < days.end_day
        and is_platform(platforms, accounts.platform)
),

-- As rare below what is usual as a breakout is above it: once in half a year, and less than half.
ripe as (
    select
        *,
        weeks_seen / row_number() over (partition by account_id order by ratio, post_id)
            as once_below,
    from answered
    where compared_days >= 30 and is_old_enough
),

told as (
    select 'breakout' as kind, * exclude (is_breakout, is_old_enough) from answered where is_breakout
    union all by name
    select
        'fallen_behind' as kind,
        * exclude (is_breakout, is_old_enough, once_below) replace (once_below as once_in_weeks),
    from ripe
    where once_below >= 26 and ratio < 0.5 and not is_breakout
)

select
    told.kind,
    told.brand as subject,
    told.platform,
    'engagement' as measure,
    told.post_kind as what,
    told.published_date as since,
    told.published_date as since_low,
    told.published_date as since_high,
    1 as n,
    told.ratio as gain,
    told.once_in_weeks,
    told.weeks_seen,
    [told.post_id] as posts,
    days.as_of_week,
from told
cross join days
where told.published_date >= days.first_day;
