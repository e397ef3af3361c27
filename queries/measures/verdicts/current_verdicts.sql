-- What is said now of every rival, on every platform, seen from one brand?
-- grain:  one row per rival and platform, what matters most first
-- key:    rival, platform
-- checked: by tests, its call would slow every build
-- params: own = the brand from which it is seen, the own brand of the landscape; measure = 'engagement' (engagement, posts, views)
-- params: platforms = list, all tracked ones; as_of = a date: what was said then, now
-- column: own varchar = the brand from which it is seen
-- column: rival varchar = the other brand
-- column: platform varchar = the platform
-- column: measure varchar = engagement, posts or views
-- column: as_of_week date = first day of the last week that was known
-- column: verdict varchar = lead, slip, luck, season, none, too-early or not-in-data (of one of us the measure is not known of a single post)
-- column: level varchar? = lead, watch or null
-- column: certainty double? = chance 0..1 that the alarm of this level is a real lead
-- column: onset_week date? = first week of the new level
-- column: onset_low date? = start of its 90 % interval
-- column: onset_high date? = end of its 90 % interval
-- column: gain double? = typical weekly volume since the onset against before, over the field's: a ratio
-- column: gain_cadence double? = the part of it that posting more brought, a ratio
-- column: gain_strength double? = the part that stronger posts brought, a ratio
-- column: up double? = raw volume of the last four weeks against before, over the field's and ours: a ratio
-- column: up_without_1 double? = the same without the best post of every four weeks
-- column: up_without_3 double? = the same without the best three
-- column: up_without_5 double? = the same without the best five
-- column: carriers bigint? = how many posts carry the gain of the last four weeks
-- column: chance_ahead double? = chance 0..1 that the rival's underlying share is above ours now, null when not in the data
-- column: own_posts bigint? = our posts in the last eight weeks
-- column: rival_posts bigint? = the rival's posts in the last eight weeks
-- column: own_projected_posts bigint? = those of ours that count with a projection to thirty days; null unless engagement is measured
-- column: rival_projected_posts bigint? = those of the rival
-- column: own_weeks bigint? = weeks of ours that were collected in them
-- column: rival_weeks bigint? = the rival's
-- column: history_weeks bigint? = weeks of the pair that were collected until now, of 14 that a verdict needs
-- column: share_now double? = the rival's share 0..1 in the last eight weeks
-- column: share_now_low double? = start of its 90 % interval
-- column: share_now_high double? = end of its 90 % interval
-- column: share_before double? = the rival's share in up to 52 weeks before
-- column: share_before_low double? = start of its 90 % interval
-- column: share_before_high double? = end of its 90 % interval
-- column: own_share_now double? = our share in the last eight weeks
-- column: own_share_now_low double? = start of its 90 % interval
-- column: own_share_now_high double? = end of its 90 % interval
-- column: own_share_before double? = our share in up to 52 weeks before
-- column: brand_count bigint? = brands in the comparison (the universe)
-- column: share_onset double? = the rival's share in the eight weeks before the onset, null without a change
-- column: own_share_onset double? = ours in the same weeks
-- column: own_chance_grown double? = chance 0..1 that our underlying share is above what it was before
-- call:   from current_verdicts()
create or replace macro current_verdicts(
    own := null, measure := 'engagement', platforms := null, as_of := null
) as table
with known as (
    select pair.*
    from mart.pair_verdicts as pair
    where
        pair.own = own_brand(own)
        and pair.measure = measure
        and is_over(pair.as_of_week, as_of)
        and is_platform(platforms, pair.platform)
),

young as (
    select
        account.brand,
        account.platform,
        sum(weeks.projected_posts)::bigint as posts,
        sum(weeks.posts) > 0 and sum(of_measure(
            measure, weeks.posts, weeks.engagement_posts, weeks.views_posts
        )) = 0 as is_unknown,
    from mart.account_weeks as weeks
    inner join mart.accounts as account on weeks.account_id = account.account_id
    where
        weeks.published_week between (select max(as_of_week) - 49 from known)
        and (select max(as_of_week) from known)
    group by account.brand, account.platform
),

latest as (
    select
        known.*,
        exists (
            from young
            where
                young.is_unknown
                and young.platform = known.platform
                and young.brand in (known.own, known.rival)
        ) as is_unknown,
    from known
    where as_of_week = (select max(as_of_week) from known)
),

shares as (
    select
        brand,
        platform,
        as_of_week,
        any_value(share) filter (where period = 'now') as now_share,
        any_value(low) filter (where period = 'now') as now_low,
        any_value(high) filter (where period = 'now') as now_high,
        any_value(share) filter (where period = 'before') as before_share,
        any_value(low) filter (where period = 'before') as before_low,
        any_value(high) filter (where period = 'before') as before_high,
        any_value(universe) filter (where period = 'now') as universe,
        any_value(chance_grown) filter (where period = 'now') as grown,
    from mart.brand_intervals as intervals
    where
        intervals.measure = measure
        and intervals.as_of_week = (select max(as_of_week) from known)
    group by brand, platform, as_of_week
),

eight_weeks as (
    select
        brand,
        platform,
        as_of_week + 7 as next_week,
        share,
    from mart.brand_intervals as intervals
    where intervals.measure = measure and intervals.period = 'now'
),

collected as (
    select
        brand,
        platform,
        count(*) filter (where is_collected) as weeks,
    from collected_weeks()
    where week <= (select max(as_of_week) from known)
    group by brand, platform
)

select
    latest.own,
    latest.rival,
    latest.platform,
    latest.measure,
    latest.as_of_week,
    if(latest.is_unknown, 'not-in-data', latest.verdict) as verdict,
    if(latest.is_unknown, null, latest.level) as level,
    if(latest.is_unknown, null, latest.certainty) as certainty,
    latest.onset_week,
    latest.onset_low,
    latest.onset_high,
    latest.gain,
    latest.gain_cadence,
    latest.gain_strength,
    latest.up,
    latest.up_without_1,
    latest.up_without_3,
    latest.up_without_5,
    latest.carriers,
    if(latest.is_unknown, null, latest.chance_ahead) as chance_ahead,
    latest.own_posts,
    latest.rival_posts,
    case when measure = 'engagement' then coalesce(own_young.posts, 0) end as own_projected_posts,
    case when measure = 'engagement' then coalesce(rival_young.posts, 0) end
        as rival_projected_posts,
    latest.own_weeks,
    latest.rival_weeks,
    least(ours_collected.weeks, theirs_collected.weeks) as history_weeks,
    theirs.now_share as share_now,
    theirs.now_low as share_now_low,
    theirs.now_high as share_now_high,
    theirs.before_share as share_before,
    theirs.before_low as share_before_low,
    theirs.before_high as share_before_high,
    ours.now_share as own_share_now,
    ours.now_low as own_share_now_low,
    ours.now_high as own_share_now_high,
    ours.before_share as own_share_before,
    theirs.universe as brand_count,
    theirs_then.share as share_onset,
    ours_then.share as own_share_onset,
    ours.grown as own_chance_grown,
from latest
left join shares as theirs
    on latest.rival = theirs.brand and latest.platform = theirs.platform
left join shares as ours
    on latest.own = ours.brand and latest.platform = ours.platform
left join eight_weeks as theirs_then
    on
        latest.rival = theirs_then.brand
        and latest.platform = theirs_then.platform
        and latest.onset_week = theirs_then.next_week
left join eight_weeks as ours_then
    on
        latest.own = ours_then.brand
        and latest.platform = ours_then.platform
        and latest.onset_week = ours_then.next_week
left join collected as theirs_collected
    on latest.rival = theirs_collected.brand and latest.platform = theirs_collected.platform
left join collected as ours_collected
    on latest.own = ours_collected.brand and latest.platform = ours_collected.platform
left join young as own_young
    on latest.own = own_young.brand and latest.platform = own_young.platform
left join young as rival_young
    on latest.rival = rival_young.brand and latest.platform = rival_young.platform
order by
    case latest.verdict
        when 'lead' then 0
        when 'slip' then 1
        when 'luck' then 2
        when 'season' then 3
        when 'none' then case when latest.level = 'watch' then 2 else 4 end
        else 5
    end,
    latest.certainty desc nulls last,
    latest.evidence desc nulls last,
    latest.platform,
    latest.rival;
