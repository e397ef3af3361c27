-- What did each brand begin to do differently, since when, and what followed?
-- grain:  one row per brand, platform, kind of change and week, newest first
-- reads:  mart.course_changes, mart.pair_verdicts, mart.accounts
-- params: since = first day, all; until = the day after the last one, all: of the changes' weeks
-- params: brands, platforms = lists, all tracked ones; as_of = a date: what had shown by then, now
-- column: brand = the brand that changed
-- column: role = own or rival
-- column: platform = the platform
-- column: what = cadence, mix, hour, hashtags or profile
-- column: week = first day of the first week of the new course
-- column: week_low = earliest likely first week
-- column: week_high = latest likely first week
-- column: before = how it was, in plain numbers; a platform's own text for hashtags and profile
-- column: after = how it became
-- column: before_value = the number in `before`: posts per week, part 0..1, hour; null when none
-- column: after_value = the number in `after`
-- column: kind = the format whose part moved most (mix), else null
-- column: evidence = normal score of the change, null for a profile text, which is simply read
-- column: effect = found, none found or too early: what a typical post earned afterwards
-- column: effect_log = change of ln(1 + engagement) of a typical post, the field's removed
-- column: effect_week = first week of that new level
-- column: lag_weeks = weeks from the change to it
-- column: share_break_week = onset of the lead (rival) or slip (own) that stands nearest to it
-- column: share_break_lag = weeks from the change to that onset, -2..13
-- column: known_week = first day of the week whose data first showed the change
-- assert: a change was known in its own week or later | select coalesce(bool_and(known_week >= week_low), true) from course_changes()
-- call:   from course_changes()
create or replace macro course_changes(
    since := null, until := null, brands := null, platforms := null, as_of := null
) as table
with known as (
    select
        change.*,
        role,
        as_of is null or effect_known_week + 7 <= as_of::date as is_effect_known,
    from mart.course_changes as change
    inner join (
        select brand, platform, any_value(role) as role
        from mart.accounts
        where is_tracked
        group by brand, platform
    ) as tracked using (brand, platform)
    where
        (since is null or week >= since::date)
        and (until is null or week < until::date)
        and (brands is null or list_contains(brands::varchar[], brand))
        and (platforms is null or list_contains(platforms::varchar[], platform))
        and (as_of is null or known_week + 7 <= as_of::date)
),

standing as (
    select *
    from mart.pair_verdicts
    where measure = 'engagement' and (as_of is null or as_of_week + 7 <= as_of::date)
    qualify as_of_week = max(as_of_week) over ()
),

breaks as (
    select
        known.brand,
        known.platform,
        known.what,
        known.week,
        min_by(onset_week, (abs(onset_week - known.week), onset_week)) as share_break_week,
    from known
    inner join standing
        on
            known.platform = standing.platform
            and onset_week between known.week - 14 and known.week + 91
            and case known.role
                when 'own' then known.brand = standing.own and verdict = 'slip'
                else
                    known.brand = standing.rival
                    and (verdict = 'lead' or level = 'watch')
                    and standing.own in (
                        select brand from mart.accounts where is_tracked and role = 'own'
                    )
            end
    group by known.brand, known.platform, known.what, known.week
)

select
    brand,
    role,
    platform,
    what,
    week,
    week_low,
    week_high,
    before,
    after,
    before_value,
    after_value,
    kind,
    evidence,
    case
        when effect = 'found' and not is_effect_known
            then if(as_of::date < week + 35, 'too early', 'none found')
        when effect = 'none found' and as_of::date < week + 35 then 'too early'
        else effect
    end as effect,
    if(is_effect_known, effect_log, null) as effect_log,
    if(is_effect_known, week + 7 * lag_weeks, null) as effect_week,
    if(is_effect_known, lag_weeks, null) as lag_weeks,
    share_break_week,
    (share_break_week - week) // 7 as share_break_lag,
    known_week,
from known
left join breaks using (brand, platform, what, week)
order by week desc, platform, brand, what, after;
