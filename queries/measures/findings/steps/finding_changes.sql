-- Which changes of course are there to tell?
-- part:   findings
-- grain:  one row per change of course
-- key:    changes, before, after
-- params: since, until = days, from and before; all changes, posts of the newest eight weeks and gaps of the sixteen that are compared
-- params: platforms = list, all tracked ones; as_of = a date: what was known then, now
-- column: kind varchar = what is said: pulling_ahead, closing_in, we_are_gaining, we_are_losing, level, worth_an_eye, issue, luck, season, breakout, fallen_behind, course_change, standing, tracked_since, too_early, gap, stale or not_in_data
-- column: subject varchar = the brand that it is about, ours or another; null for all of them
-- column: platform varchar = the platform, or `all`
-- column: what varchar = of a change of course: cadence, mix, hour, hashtags or profile; of a post: its kind; of a season: up or down; of an issue: comments, quotes, followers, gone or edits; not in the data: engagement, views, kinds, texts or followers
-- column: since date = first week of what is new, the day of a post, the last day of what is old
-- column: since_low date = start of its 90 % interval
-- column: since_high date = end of it
-- column: gain double? = typical weekly volume since then against before, over the field's; of a season the field's own change; of a post its engagement, of an issue its count over what is usual; of a change of course what a typical post earned afterwards: a ratio
-- column: changes varchar[] = the changes of course that belong to it, as change_key writes them
-- column: before varchar? = how it was, of a change of course
-- column: after varchar? = how it became
-- column: before_value double? = the number in `before`: posts per week, part 0..1, hour; null when none
-- column: after_value double? = the number in `after`
-- column: reason varchar = the effect: found, none found or too early
create or replace macro finding_changes(
    since := null, until := null, platforms := null, as_of := null
) as table
select
    'course_change' as kind,
    change.brand as subject,
    change.platform,
    change.what,
    change.week as since,
    change.week_low as since_low,
    change.week_high as since_high,
    change.effect_ratio as gain,
    [change_key(change.brand, change.platform, change.what, change.week)] as changes,
    change.before,
    change.after,
    change.before_value,
    change.after_value,
    change.effect as reason,
from course_changes(
    since := since, until := until, platforms := platforms, as_of := as_of
) as change;
