-- How did the count of an issue's rarest post go, and how may it go on for a day?
-- Seen: every look. Ahead: from the courses of earlier storms of the account (which count three times) and of the platform; eight of ten such ranges held in tests (docs/issues.md).
-- grain:  one row per moment, the first first
-- key:    moment
-- params: issue = its name, as issues() tells it
-- column: moment timestamp = the moment (UTC)
-- column: hours double = hours from publication
-- column: count bigint? = comments, or quotes, at that look; null ahead
-- column: usual double? = what is usual at that age, null where it was not rare and ahead
-- column: low double? = one course in ten stays below; null where it was seen
-- column: middle double? = the middle course
-- column: high double? = one course in ten exceeds it
-- column: courses bigint? = earlier courses that the range rests on
-- column: own_courses bigint? = how many of them are the account's own
-- assert: what is ahead is a range | select coalesce(bool_and(low <= high), true) from issue_course((select any_value(issue) from issues()))
-- call:   from issue_course((select any_value(issue) from issues()))
create or replace macro issue_course(issue := null) as table
with chosen as (
    select told.posts[1] as post_id, told.signal
    from issues() as told
    where told.issue = issue and told.signal in ('comments', 'quotes')
),

post_of as (
    select post.number, post.post_id, post.published_at, chosen.signal
    from chosen
    inner join post on chosen.post_id = post.post_id
),

usual as (
    select observed_at, max(sign.usual) as usual
    from mart.storm_signs as sign
    inner join chosen on sign.post_id = chosen.post_id and sign.signal = chosen.signal
    where sign.question = 'standing'
    group by observed_at
),

courses as (
    select
        seen.observed_at as moment,
        if(post_of.signal = 'quotes', seen.quotes, seen.comments) as count,
        usual.usual,
    from post_of
    inner join look as seen on post_of.number = seen.post
    left join usual on seen.observed_at = usual.observed_at
    union all by name
    select
        fan.observed_at + to_seconds(fan.hours * 3600) as moment,
        low, middle, high, courses, own_courses,
    from post_of
    inner join mart.storm_fans as fan
        on post_of.post_id = fan.post_id and post_of.signal = fan.signal
)

select
    courses.moment,
    date_diff('second', post_of.published_at, courses.moment) / 3600 as hours,
    max(count)::bigint as count,
    max(usual) as usual,
    max(low) as low,
    max(middle) as middle,
    max(high) as high,
    max(courses.courses) as courses,
    max(own_courses) as own_courses,
from courses
cross join post_of
group by courses.moment, post_of.published_at
order by courses.moment;
