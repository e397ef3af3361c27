-- What did each brand begin to do differently, since when, and what followed?
-- grain:  one row per brand, platform, kind of change and week, newest first
-- key:    brand, platform, what, week, before, after
-- params: since = first day, all; until = the day after the last one, all: of the changes' weeks
-- params: brands, platforms = lists, all tracked ones; as_of = a date: what had shown by then, now
-- column: role varchar = own or rival
-- column: brand varchar = the brand that changed
-- column: platform varchar = the platform
-- column: what varchar = cadence, mix, hour, hashtags or profile
-- column: week date = first day of the first week of the new course
-- column: week_low date = earliest likely first week
-- column: week_high date = latest likely first week
-- column: known_week date = first day of the week whose data first showed the change
-- column: before varchar? = how it was, in plain numbers; a platform's own text for hashtags and profile
-- column: after varchar? = how it became
-- column: before_value double? = the number in `before`: posts per week, part 0..1, hour; null when none
-- column: after_value double? = the number in `after`
-- column: kind varchar? = the format whose part moved most (mix), else null
-- column: evidence double? = normal score of the change, null for a profile text, which is simply read
-- column: effect varchar = found, none found or too early: what a typical post earned afterwards
-- column: effect_log double? = change of ln(1 + engagement) of a typical post, the field's removed
-- column: lag_weeks integer? = weeks from the change to it
-- column: share_break_week date? = onset of the standing lead (rival) or slip (own) nearest to it
-- column: effect_ratio double? = the same as a ratio of what a typical post earns
-- column: effect_week date? = first week of that new level
-- column: share_break_lag bigint? = weeks from the change to that onset, -2..13
-- assert: a change was known in its first likely week or later | select coalesce(bool_and(known_week >= week_low), true) from course_changes()
-- call:   from course_changes()
create or replace macro course_changes(
    since := null, until := null, brands := null, platforms := null, as_of := null
) as table
with latest as (
    select *
    from mart.pair_verdicts
    where
        measure = 'engagement'
        and own in (select brand from mart.accounts where is_tracked and role = 'own')
        and is_over(as_of_week, as_of)
    qualify as_of_week = max(as_of_week) over ()
),

-- Rivals with a standing lead or watch, and our own brand with a standing slip.
share_breaks as (
    select distinct
        case when verdict = 'slip' then own else rival end as brand,
        platform,
        onset_week,
    from latest
    where onset_week is not null and (verdict in ('lead', 'slip') or level = 'watch')
),

tracked as (
    select brand, platform, any_value(role) as role
    from mart.accounts
    where is_tracked
    group by brand, platform
),

known as (
    select
        tracked.role,
        change.*,
        coalesce(effect_known_week + 7 <= as_of::date, true) as is_effect_known,
        coalesce(as_of::date < week + 35, false) as is_early,
        (
            select min_by(onset_week, (abs(onset_week - change.week), onset_week))
            from share_breaks as broken
            where
                broken.brand = change.brand
                and broken.platform = change.platform
                and onset_week between change.week - 14 and change.week + 91
        ) as share_break_week,
    from mart.course_changes as change
    inner join tracked on change.brand = tracked.brand and change.platform = tracked.platform
    where
        (since is null or week >= since::date)
        and (until is null or week < until::date)
        and is_brand(brands, change.brand)
        and is_platform(platforms, change.platform)
        and is_over(known_week, as_of)
)

select
    * exclude (is_effect_known, is_early, effect_known_week) replace (
        case
            when is_early and (effect = 'none found' or not is_effect_known) then 'too early'
            when is_effect_known then effect
            else 'none found'
        end as effect,
        case when is_effect_known then effect_log end as effect_log,
        case when is_effect_known then lag_weeks end as lag_weeks
    ),
    case when is_effect_known then exp(effect_log) end as effect_ratio,
    case when is_effect_known then week + 7 * lag_weeks end as effect_week,
    (share_break_week - week) // 7 as share_break_lag,
from known
order by week desc, platform, brand, what, after;

create or replace view course_changes as
from course_changes();
