-- Which kind of statement does each verdict make, and what speaks against it?
-- A claim stands only above even odds, where the volume and the share moved as it says and the printed shares
-- differ; else it is worth an eye, with the reason. Where the measure is not known of one of the pair, nothing is said.
-- part:   findings
-- grain:  one row per measure, platform, other brand and direction
-- key:    measure, platform, subject, other
-- params: levels = list of rows of finding_levels
-- params: own = the brand from which it is seen, the own brand of the landscape; measure = engagement, posts or views, all three
-- params: platforms, brands = lists, all tracked ones; as_of = a date: what was said then, now
-- column: own varchar = the brand from which it is seen, null when no brand is our own
-- column: subject varchar = the brand that it is about: a rival, or ours
-- column: other varchar = the rival of the pair
-- column: platform varchar = the platform, or `all`
-- column: measure varchar = engagement, posts or views; null for what is of no measure
-- column: as_of_week date = first day of the last week that was known
-- column: said varchar = lead, watch, slip, luck, season, too-early or none
-- column: certainty double? = chance 0..1 that it is so, the least of those of `rivals`; null where nothing of the kind is judged
-- column: since date? = first week of what is new, the day of a post, the last day of what is old
-- column: since_low date? = start of its 90 % interval
-- column: since_high date? = end of it
-- column: gain double? = typical weekly volume since then against before, over the field's; of a season the field's own change; of a post its engagement over what is usual; of a change of course what a typical post earned afterwards: a ratio
-- column: up double? = raw volume of the last four weeks against before, over the field's and the other's: a ratio
-- column: up_without_1 double? = the same without the best post of every four weeks
-- column: up_without_3 double? = the same without the best three
-- column: up_without_5 double? = the same without the best five
-- column: carriers bigint? = how many posts carry the luck
-- column: before_from date = first day of the earlier period
-- column: before_until date = first day after it
-- column: now_from date = first day of the later period
-- column: now_until date = first day after it
-- column: share_before double? = the subject's share 0..1 in the earlier period
-- column: share_now double? = the same in the later period
-- column: share_now_low double? = start of the 90 % range of the underlying share, null where the period is younger than eight weeks
-- column: share_now_high double? = end of it
-- column: own_share_before double? = our share 0..1 in the earlier period
-- column: own_share_now double? = the same in the later period
-- column: own_share_now_low double? = start of the 90 % range of ours
-- column: own_share_now_high double? = end of it
-- column: posts bigint = posts of the subject in the later period whose measure is known
-- column: own_posts bigint = ours
-- column: coverage double? = fraction 0..1 of the compared weeks that was collected, of the one of us that has less
-- column: brand_count bigint? = brands in the comparison (the universe)
-- column: tracked_count bigint? = brands with an account there
-- column: level varchar? = where we stand against the rival: ahead, behind, level, cannot tell, gathering, absent or not in the data; null when it is about several
-- column: level_chance double? = chance 0..1 that our underlying share is above the rival's
-- column: gap double? = our measured share minus the rival's over eight weeks, -1..1
-- column: gap_low double? = start of the 90 % range of the underlying gap
-- column: gap_high double? = end of it
-- column: is_ours boolean = true when it is about us
-- column: of_before double? = the subject's share 0..1 in the earlier period
-- column: of_now double? = the same in the later one
-- column: reason varchar? = why it is no more than worth an eye, null where it is
-- column: kind varchar = pulling_ahead, closing_in, we_are_gaining, we_are_losing, worth_an_eye, luck, season, too_early or none
-- call:   from finding_claims((select list(found) from finding_levels() as found))
create or replace macro finding_claims(
    levels, own := null, measure := null, platforms := null, brands := null, as_of := null
) as table
with levels_of as (
    select found.*
    from (select unnest(levels) as found) as given
),

pairs as (
    select
        pair.* replace (if(said = 'slip', pair.own, subject) as subject),
        there.level, there.level_chance, there.gap, there.gap_low, there.gap_high,
        pair.subject = pair.own or said = 'slip' as is_ours,
        if(is_ours, own_share_before, share_before) as of_before,
        if(is_ours, own_share_now, share_now) as of_now,
    from finding_pairs(
        own := own, measure := measure, platforms := platforms, brands := brands, as_of := as_of
    ) as pair
    left join levels_of as there
        on
            pair.other = there.rival
            and pair.platform = there.platform
            and pair.measure = there.measure
    where there.level is distinct from 'not in the data'
),

weighed as (
    select
        *,
        case
            when said = 'watch' then 'early sign'
            when said not in ('lead', 'slip') then null
            when of_now is null or of_before is null then 'share unknown'
            when coalesce(pairs.certainty, 0) < 0.5 then 'below even odds'
            when pairs.gain < 1 then 'volume did not rise'
            when (of_now > of_before) <> (said = 'lead') then 'share did not move'
            when round(100 * of_now) = round(100 * of_before) then 'same printed share'
        end as reason,
    from pairs
)

select
    *,
    case
        when said in ('luck', 'season', 'none') then said
        when said = 'too-early' then 'too_early'
        when reason is not null then 'worth_an_eye'
        when said = 'slip' then 'we_are_losing'
        when is_ours then 'we_are_gaining'
        when weighed.level = 'ahead' or (weighed.level = 'cannot tell' and of_now < own_share_now)
            then 'closing_in'
        else 'pulling_ahead'
    end as kind,
from weighed;
