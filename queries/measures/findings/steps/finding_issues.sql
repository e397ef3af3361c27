-- Which issues are on: what an account had within a week of the newest look that it rarely has?
-- part:   findings
-- grain:  one row per issue
-- key:    subject, platform, since
-- params: platforms = list, all tracked ones; as_of = a date: what was known then, now
-- column: kind varchar = what is said: pulling_ahead, closing_in, we_are_gaining, we_are_losing, level, worth_an_eye, issue, luck, season, breakout, fallen_behind, course_change, standing, tracked_since, too_early, gap, stale or not_in_data
-- column: subject varchar = the brand that it is about, ours or another; null for all of them
-- column: platform varchar = the platform, or `all`
-- column: what varchar = comments, quotes, followers, gone or edits
-- column: since date = its first day
-- column: n bigint = posts that it rests on
-- column: gain double? = typical weekly volume since then against before, over the field's; of a season the field's own change; of a post its engagement, of an issue its count over what is usual; of a change of course what a typical post earned afterwards: a ratio
-- column: once_in_weeks double? = the account sees the like once in so many weeks
-- column: weeks_seen double? = weeks of the account that were seen before it
-- column: count bigint? = comments, quotes, followers, or posts of the run, as issues() tells it
-- column: needed bigint? = how often the weeks seen had the like
-- column: reason varchar = how it was seen: standing, gain, account, loss or run
-- column: posts varchar[] = the posts that ring, the rarest first
create or replace macro finding_issues(platforms := null, as_of := null) as table
select
    'issue' as kind,
    brand as subject,
    platform,
    signal as what,
    day as since,
    post_count as n,
    times as gain,
    once_in_weeks,
    weeks_seen,
    count,
    seen_before as needed,
    question as reason,
    posts,
from issues(platforms := platforms, as_of := as_of)
where is_now;
