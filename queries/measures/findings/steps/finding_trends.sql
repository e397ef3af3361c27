-- What do the verdicts say, one statement at a time: trends, luck, the season, and that nothing moves?
-- Of us it is said once for a platform, whatever the rivals; where nothing is claimed, that is said once for every
-- platform and once for all of them.
-- part:   findings
-- grain:  one row per statement
-- key:    kind, measure, platform, subject
-- params: levels = list of rows of finding_levels
-- params: own = the brand from which it is seen, the own brand of the landscape; measure = engagement, posts or views, all three
-- params: platforms, brands = lists, all tracked ones; as_of = a date: what was said then, now
-- column: kind varchar = what is said: pulling_ahead, closing_in, we_are_gaining, we_are_losing, level, worth_an_eye, issue, luck, season, breakout, fallen_behind, course_change, standing, tracked_since, too_early, gap, stale or not_in_data
-- column: own varchar = the brand from which it is seen, null when no brand is our own
-- column: subject varchar? = the brand that it is about, ours or another; null for all of them
-- column: rival varchar? = the other brand of the comparison, or the one that it is about; null when it is about us alone or about all
-- column: rivals varchar[]? = the rivals against which it was found, of a verdict
-- column: platform varchar = the platform, or `all`
-- column: measure varchar = engagement, posts or views; null for what is of no measure
-- column: what varchar? = of a change of course: cadence, mix, hour, hashtags or profile; of a post: its kind; of a season: up or down; of an issue: comments, quotes, followers, gone or edits; not in the data: engagement, views, kinds, texts or followers
-- column: trend varchar = gaining, losing, steady or unknown: how the subject moves against the others
-- column: trend_certainty double? = chance 0..1 of that, null where it was not judged
-- column: level varchar? = where we stand against the rival: ahead, behind, level, cannot tell, gathering, absent or not in the data; null when it is about several
-- column: level_chance double? = chance 0..1 that our underlying share is above the rival's
-- column: gap double? = our measured share minus the rival's over eight weeks, -1..1
-- column: gap_low double? = start of the 90 % range of the underlying gap
-- column: gap_high double? = end of it
-- column: since date? = first week of what is new, the day of a post, the last day of what is old
-- column: since_low date? = start of its 90 % interval
-- column: since_high date? = end of it
-- column: size double? = share_now - share_before: by how much the subject's share moved, in fractions
-- column: share_before double? = the subject's share 0..1 in the earlier period
-- column: share_now double? = the same in the later period
-- column: share_now_low double? = start of the 90 % range of the underlying share, null where the period is younger than eight weeks
-- column: share_now_high double? = end of it
-- column: own_share_before double? = our share 0..1 in the earlier period
-- column: own_share_now double? = the same in the later period
-- column: own_share_now_low double? = start of the 90 % range of ours
-- column: own_share_now_high double? = end of it
-- column: certainty double? = chance 0..1 that it is so, the least of those of `rivals`; null where nothing of the kind is judged
-- column: n hugeint? = posts that it rests on
-- column: brand_count bigint? = brands in the comparison (the universe)
-- column: tracked_count bigint? = brands with an account there
-- column: coverage double? = fraction 0..1 of the compared weeks that was collected, of the one of us that has less
-- column: before_from date = first day of the earlier period
-- column: before_until date = first day after it
-- column: now_from date = first day of the later period
-- column: now_until date = first day after it
-- column: gain double? = typical weekly volume since then against before, over the field's; of a season the field's own change; of a post its engagement, of an issue its count over what is usual; of a change of course what a typical post earned afterwards: a ratio
-- column: carriers bigint? = how many posts carry the luck
-- column: up double? = raw volume of the last four weeks against before, over the field's and the other's: a ratio
-- column: up_without_1 double? = the same without the best post of every four weeks
-- column: up_without_3 double? = the same without the best three
-- column: up_without_5 double? = the same without the best five
-- column: cause varchar? = the part of the change that the evidence carries, as in causes: cadence, mix, strength or audience
-- column: cause_size double? = that part in fractions of share
-- column: reason varchar? = why it is no more than worth an eye (early sign, below even odds, share unknown, share did not move, same printed share, volume did not rise); of a state what is the case
-- column: count bigint? = how many there are: weeks, days, rivals
-- column: needed bigint? = of how many, or how many it takes
-- column: as_of_week date = first day of the last week that was known
-- call:   from finding_trends((select list(found) from finding_levels() as found))
create or replace macro finding_trends(
    levels, own := null, measure := null, platforms := null, brands := null, as_of := null
) as table
with claims as materialized (
    select
        claim.*,
        kind in ('pulling_ahead', 'closing_in', 'we_are_gaining', 'we_are_losing') as is_claim,
        count(*) filter (where not is_ours or said = 'slip') over place as rivals_there,
        count(*) filter (where said = 'too-early') over place as early_there,
        bool_or(kind = 'we_are_gaining') over place as are_we_gaining,
    from finding_claims(
        levels,
        own := own, measure := measure, platforms := platforms, brands := brands, as_of := as_of
    ) as claim
    window place as (partition by claim.platform, claim.measure)
),

marked as (
    select
        claims.*,
        kind = 'season' or (kind = 'too_early' and early_there = rivals_there) as is_of_all,
    from claims
    where kind <> 'none' and not (is_ours and kind = 'worth_an_eye' and are_we_gaining)
),

-- Of us, of the season and of a platform without history it is said once.
grouped as (
    select
        kind,
        case when not is_of_all then subject end as subject,
        list(other order by other) as rivals,
        arg_max(marked, row(coalesce(marked.certainty, -1), other)) as best,  -- one order of equal ones
        min(marked.certainty) as certainty,
    from marked
    group by
        kind, marked.measure, marked.platform, is_of_all, case when not is_of_all then subject end
),

-- Where nothing is claimed, that is said once for a platform, and once for all of them.
still as (
    select
        claims.measure,
        coalesce(claims.platform, 'all') as platform,
        count(*) filter (where not is_ours or said = 'slip') as rivals_there,
        count(*) filter (where said <> 'too-early' and (not is_ours or said = 'slip')) as judged,
        count(distinct claims.platform) as places,
        grouping(claims.platform) = 1 as is_of_all_places,
        arg_max(
            claims, case when own_posts is not null then row(own_posts, claims.platform, other) end
        ) as best,
        sum(posts) filter (where not is_ours) as rival_posts,
        count(distinct subject) filter (where not is_ours and posts > 0) as rivals_posting,
    from claims
    group by grouping sets ((claims.measure, claims.platform), (claims.measure))
    having judged > 0 and not bool_or(is_claim) and (not is_of_all_places or places > 1)
),

history as (
    select states.brand, states.platform, count(*) filter (where states.is_collected) as weeks
    from collected_weeks() as states
    where states.week <= (select max(as_of_week) from claims)
    group by states.brand, states.platform
),

moved as (
    select
        grouped.*,
        best.said = 'slip' or best.is_ours as is_ours,
        kind in ('season', 'too_early') as is_state,
        least(mine.weeks, coalesce(theirs.weeks, mine.weeks)) as history_weeks,
        field.field_change,
        told.part as cause,
        told.value as cause_size,
    from grouped
    left join history as mine on best.own = mine.brand and best.platform = mine.platform
    left join history as theirs
        on grouped.subject = theirs.brand and best.platform = theirs.platform
    left join mart.brand_market as field
        on
            best.own = field.brand and best.platform = field.platform
            and best.measure = field.measure and best.as_of_week = field.as_of_week
    left join mart.causes as told
        on
            told.is_cause and best.measure = 'engagement'
            and told.as_of_week = best.as_of_week and told.platform = best.platform
            and told.own = if(best.said = 'slip' or best.subject <> best.own, best.own, best.other)
            and told.rival = best.subject
            and told.before_until = best.before_until and told.now_from = best.now_from
),

moves as (
    select
        kind,
        best.own,
        subject,
        case when subject <> best.own then subject
            when len(rivals) = 1 and not is_state then rivals[1]
        end as rival,
        rivals,
        best.platform,
        best.measure,
        case kind when 'season' then if(field_change > 1, 'up', 'down') end as what,
        case
            when kind in ('pulling_ahead', 'closing_in', 'we_are_gaining') then 'gaining'
            when kind = 'we_are_losing' then 'losing'
            when kind = 'luck' then 'steady'
            else 'unknown'
        end as trend,
        certainty as trend_certainty,
        case when len(rivals) = 1 and kind <> 'season' then best.level end as level,
        case when len(rivals) = 1 and kind <> 'season' then best.level_chance end as level_chance,
        case when len(rivals) = 1 and kind <> 'season' then best.gap end as gap,
        case when len(rivals) = 1 and kind <> 'season' then best.gap_low end as gap_low,
        case when len(rivals) = 1 and kind <> 'season' then best.gap_high end as gap_high,
        best.since, best.since_low, best.since_high,
        case when not is_state then best.of_now - best.of_before end as size,
        case when not is_state then best.of_before end as share_before,
        case when not is_state then best.of_now end as share_now,
        case when not is_state then if(is_ours, best.own_share_now_low, best.share_now_low) end
            as share_now_low,
        case when not is_state then if(is_ours, best.own_share_now_high, best.share_now_high) end
            as share_now_high,
        best.own_share_before, best.own_share_now, best.own_share_now_low, best.own_share_now_high,
        certainty,
        best.own_posts + if(is_ours, 0, best.posts) as n,
        best.brand_count, best.tracked_count, best.coverage,
        best.before_from, best.before_until, best.now_from, best.now_until,
        if(kind = 'season', field_change, best.gain) as gain,
        case when kind = 'luck' then best.carriers end as carriers,
        best.up, best.up_without_1, best.up_without_3, best.up_without_5,
        cause, cause_size,
        case
            when kind <> 'too_early' then best.reason
            when history_weeks < 14 then 'weeks'
            else 'posts'
        end as reason,
        case when kind = 'too_early' and history_weeks < 14 then history_weeks end as count,
        case when kind = 'too_early' and history_weeks < 14 then 14 end as needed,
        best.as_of_week,
    from moved
),

stillness as (
    select
        'level' as kind,
        best.own,
        platform,
        still.measure,
        'steady' as trend,
        case when not is_of_all_places then best.own_share_before end as own_share_before,
        case when not is_of_all_places then best.own_share_now end as own_share_now,
        case when not is_of_all_places then best.own_share_now_low end as own_share_now_low,
        case when not is_of_all_places then best.own_share_now_high end as own_share_now_high,
        best.own_posts + coalesce(rival_posts, 0) as n,
        case when not is_of_all_places then rivals_posting + (best.own_posts > 0)::bigint end
            as brand_count,
        case when not is_of_all_places then best.tracked_count end as tracked_count,
        best.before_from, best.before_until, best.now_from, best.now_until,
        judged as count,
        rivals_there as needed,
        best.as_of_week,
    from still
)

from moves
union all by name
from stillness;
