-- What was said last of each rival and of us, with the shares of the two periods that it compares?
-- Said of us is what was said of us as the rival of others: that is our good news. The later period is the last eight
-- weeks, or the time since the change where that is younger; the earlier one is the eight weeks before the change.
-- part:   findings
-- grain:  one row per measure, platform, subject and the brand from which it was said
-- key:    measure, platform, subject, other
-- params: own = the brand from which it is seen, the own brand of the landscape; measure = engagement, posts or views, all three
-- params: platforms, brands = lists, all tracked ones; as_of = a date: what was said then, now
-- column: own varchar = the brand from which it is seen
-- column: subject varchar = the brand that the verdict is about: a rival, or ours
-- column: other varchar = the rival of the pair
-- column: platform varchar = the platform
-- column: measure varchar = engagement, posts or views
-- column: as_of_week date = first day of the last week that was known
-- column: said varchar = lead, watch, slip, luck, season, too-early or none
-- column: certainty double? = chance 0..1 that it is so; of a slip that our underlying share fell
-- column: since date? = first week of the new level, null without a change
-- column: since_low date? = start of its 90 % interval
-- column: since_high date? = end of it
-- column: gain double? = typical weekly volume since then against before, over the field's: a ratio
-- column: up double? = raw volume of the last four weeks against before, over the field's and the other's: a ratio
-- column: up_without_1 double? = the same without the best post of every four weeks
-- column: up_without_3 double? = the same without the best three
-- column: up_without_5 double? = the same without the best five
-- column: carriers bigint? = how many posts carry that gain
-- column: before_from date = first day of the earlier period
-- column: before_until date = first day after it
-- column: now_from date = first day of the later period
-- column: now_until date = first day after it
-- column: share_before double? = the subject's share 0..1 in the earlier period
-- column: share_now double? = the same in the later one
-- column: share_now_low double? = start of the 90 % range of the underlying share, null where the later period is younger than eight weeks
-- column: share_now_high double? = end of it
-- column: own_share_before double? = our share in the earlier period
-- column: own_share_now double? = the same in the later one
-- column: own_share_now_low double? = start of the range of ours
-- column: own_share_now_high double? = end of it
-- column: posts bigint = posts of the subject in the later period whose measure is known
-- column: own_posts bigint = ours
-- column: coverage double? = fraction 0..1 of the weeks of both periods that was collected, of the one of us that has less
-- column: brand_count bigint? = brands in the comparison (the universe)
-- column: tracked_count bigint? = brands with an account there
create or replace macro finding_pairs(
    own := null, measure := null, platforms := null, brands := null, as_of := null
) as table
with seen_from as materialized (
    select own_brand(own) as me
),

judged as (
    select pair.*, me,
    from mart.pair_verdicts as pair
    inner join seen_from on pair.own = me or pair.rival = me
    where
        (measure is null or pair.measure = measure)
        and is_over(pair.as_of_week, as_of)
        and is_platform(platforms, pair.platform)
        and is_brand(brands, if(pair.own = me, pair.rival, pair.own))
),

sides as (
    select
        judged.*,
        judged.rival as subject,
        if(judged.rival = me, judged.own, judged.rival) as other,
        case
            when judged.verdict = 'lead' and judged.level = 'lead' then 'lead'
            when judged.verdict in ('lead', 'none', 'season') and judged.level is not null
                then 'watch'
            else judged.verdict
        end as said,
    from judged
    where judged.as_of_week = (select max(as_of_week) from judged)
),

claims as (
    select
        *,
        case when said in ('lead', 'watch', 'slip', 'luck') then onset_week end as broken,
        as_of_week + 7 as now_until,
        greatest(coalesce(broken, as_of_week - 49), as_of_week - 49) as now_from,
        coalesce(broken, as_of_week - 49) as before_until,
        before_until - 56 as before_from,
    from sides
    where subject <> me or said in ('lead', 'watch', 'luck')
),

windows as (
    select distinct
        claims.platform, claims.measure, before_from, before_until, now_from, now_until,
    from claims
),

shares as materialized (
    from finding_shares((select list(asked) from windows as asked))
),

ranges as (
    select *
    from mart.brand_intervals
    where period = 'now' and as_of_week = (select max(as_of_week) from claims)
),

told as (
    select
        shares.*,
        case when shares.brand_count = ranges.universe and now_until - now_from = 56
            and shares.share_now is not null then [ranges.low, ranges.high]
        end as bounds,
        ranges.chance_grown,
    from shares
    left join ranges
        on
            shares.brand = ranges.brand
            and shares.platform = ranges.platform
            and shares.measure = ranges.measure
)

select
    claims.me as own,
    claims.subject,
    claims.other,
    claims.platform,
    claims.measure,
    claims.as_of_week,
    claims.said,
    if(claims.said = 'slip', 1 - ours.chance_grown, claims.certainty) as certainty,
    if(claims.said = 'none', null, claims.onset_week) as since,
    if(claims.said = 'none', null, claims.onset_low) as since_low,
    if(claims.said = 'none', null, claims.onset_high) as since_high,
    claims.gain,
    claims.up, claims.up_without_1, claims.up_without_3, claims.up_without_5,
    claims.carriers,
    claims.before_from, claims.before_until, claims.now_from, claims.now_until,
    theirs.share_before,
    theirs.share_now,
    theirs.bounds[1] as share_now_low,
    theirs.bounds[2] as share_now_high,
    ours.share_before as own_share_before,
    ours.share_now as own_share_now,
    ours.bounds[1] as own_share_now_low,
    ours.bounds[2] as own_share_now_high,
    coalesce(theirs.posts, 0) as posts,
    coalesce(ours.posts, 0) as own_posts,
    least(theirs.coverage, ours.coverage) as coverage,
    theirs.brand_count,
    theirs.tracked_count,
from claims
left join told as theirs
    on
        claims.subject = theirs.brand
        and claims.platform = theirs.platform and claims.measure = theirs.measure
        and claims.before_from = theirs.before_from and claims.before_until = theirs.before_until
        and claims.now_from = theirs.now_from and claims.now_until = theirs.now_until
left join told as ours
    on
        claims.me = ours.brand
        and claims.platform = ours.platform and claims.measure = ours.measure
        and claims.before_from = ours.before_from and claims.before_until = ours.before_until
        and claims.now_from = ours.now_from and claims.now_until = ours.now_until;
