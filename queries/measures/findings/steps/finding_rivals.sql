-- Which rival is lastingly gaining on several platforms at once, and on which?
-- A claim stands as one of a single platform does: above even odds, and where the shares of the platforms together
-- moved as it says; else it is worth an eye, with the reason. What one platform carries alone is said of that platform.
-- part:   findings
-- grain:  one row per measure and rival
-- key:    measure, subject
-- params: levels = list of rows of finding_levels
-- params: own = the brand from which it is seen, the own brand of the landscape; measure = engagement, posts or views, all three
-- params: platforms, brands = lists, all tracked ones; as_of = a date: what was said then, now
-- column: kind varchar = pulling_ahead, closing_in or worth_an_eye
-- column: subject varchar = the rival
-- column: rival varchar = the rival
-- column: rivals varchar[] = the rival
-- column: platform varchar = `all`
-- column: places varchar[] = the platforms that carry it, the strongest first
-- column: measure varchar = engagement, posts or views
-- column: trend varchar = gaining
-- column: trend_certainty double? = chance 0..1 of that
-- column: level varchar? = where we stand against the rival over all platforms
-- column: level_chance double? = chance 0..1 that our underlying share is above the rival's
-- column: gap double? = our measured share minus the rival's over eight weeks, -1..1
-- column: gap_low double? = start of the 90 % range of the underlying gap
-- column: gap_high double? = end of it
-- column: since date? = first week of what is new
-- column: since_low date? = start of its 90 % interval
-- column: since_high date? = end of it
-- column: size double? = share_now - share_before
-- column: share_before double? = the rival's share 0..1 on `places` together in the earlier period
-- column: share_now double? = the same in the later period
-- column: own_share_before double? = our share there in the earlier period
-- column: own_share_now double? = the same in the later period
-- column: certainty double? = chance 0..1 that it is so
-- column: n hugeint? = posts that it rests on
-- column: brand_count bigint? = brands in the comparison (the universe)
-- column: coverage double? = fraction 0..1 of the compared weeks that was collected, of the one of us that has less
-- column: before_from date = first day of the earlier period
-- column: before_until date = first day after it
-- column: now_from date = first day of the later period
-- column: now_until date = first day after it
-- column: gain double? = typical weekly volume since then against before on `places`, over the field's: a ratio
-- column: reason varchar? = why it is no more than worth an eye, null where it is
-- column: as_of_week date = first day of the last week that was known
-- call:   from finding_rivals((select list(found) from finding_levels() as found))
create or replace macro finding_rivals(
    levels, own := null, measure := null, platforms := null, brands := null, as_of := null
) as table
with seen_from as materialized (
    select own_brand(own) as me
),

asked as (
    select coalesce(list(distinct there.platform), []) as names
    from mart.accounts as there
    where is_platform(platforms, there.platform)
),

judged as (
    select verdict.*, me
    from mart.rival_verdicts as verdict
    inner join seen_from on verdict.own = me
    where
        (measure is null or verdict.measure = measure)
        and is_over(verdict.as_of_week, as_of)
        and is_brand(brands, verdict.rival)
),

claims as (
    select
        judged.*,
        judged.platforms as places,
        as_of_week + 7 as now_until,
        greatest(onset_week, as_of_week - 49) as now_from,
        onset_week as before_until,
        onset_week - 56 as before_from,
    from judged
    where
        judged.as_of_week = (select max(as_of_week) from judged)
        and judged.verdict = 'lead' and judged.level = 'lead'
        and len(judged.platforms) > 1
        and list_has_all((select names from asked), judged.platforms)
),

windows as (
    select distinct
        unnest(claims.places) as platform,
        claims.measure, before_from, before_until, now_from, now_until,
    from claims
),

shares as materialized (
    from finding_shares((select list(asked) from windows as asked))
),

summed as (
    select
        claims.rival,
        claims.measure,
        case when count(volume_now) filter (where brand = rival) = len(any_value(places))
            then sum(volume_now) filter (where brand = rival) / nullif(sum(volume_now), 0)
        end as share_now,
        case when count(volume_before) filter (where brand = rival) = len(any_value(places))
            then sum(volume_before) filter (where brand = rival) / nullif(sum(volume_before), 0)
        end as share_before,
        case when count(volume_now) filter (where brand = me) = len(any_value(places))
            then sum(volume_now) filter (where brand = me) / nullif(sum(volume_now), 0)
        end as own_share_now,
        case when count(volume_before) filter (where brand = me) = len(any_value(places))
            then sum(volume_before) filter (where brand = me) / nullif(sum(volume_before), 0)
        end as own_share_before,
        sum(posts) filter (where brand in (rival, me)) as n,
        min(coverage) filter (where brand in (rival, me)) as coverage,
        count(distinct brand) filter (where volume_now is not null) as brand_count,
    from claims
    inner join shares
        on
            list_contains(claims.places, shares.platform)
            and claims.measure = shares.measure
            and claims.before_from = shares.before_from and claims.now_from = shares.now_from
    group by claims.rival, claims.measure
),

weighed as (
    select
        claims.* exclude (measure, rival, platforms),
        summed.*,
        there.level as stands, there.level_chance, there.gap, there.gap_low, there.gap_high,
        case
            when share_now is null or share_before is null then 'share unknown'
            when coalesce(claims.certainty, 0) < 0.5 then 'below even odds'
            when claims.gain <= 1 then 'volume did not rise'
            when share_now <= share_before then 'share did not move'
            when round(100 * share_now) = round(100 * share_before) then 'same printed share'
        end as reason,
    from claims
    inner join summed on claims.rival = summed.rival and claims.measure = summed.measure
    left join (select found.* from (select unnest(levels) as found) as given) as there
        on
            claims.rival = there.rival and claims.measure = there.measure
            and there.platform = 'all'
)

select
    case
        when reason is not null then 'worth_an_eye'
        when stands = 'ahead' or (stands = 'cannot tell' and share_now < own_share_now)
            then 'closing_in'
        else 'pulling_ahead'
    end as kind,
    weighed.rival as subject,
    weighed.rival,
    [weighed.rival] as rivals,
    'all' as platform,
    places,
    weighed.measure,
    'gaining' as trend,
    certainty as trend_certainty,
    stands as level,
    level_chance, gap, gap_low, gap_high,
    onset_week as since, onset_low as since_low, onset_high as since_high,
    share_now - share_before as size,
    share_before, share_now, own_share_before, own_share_now,
    certainty,
    n, brand_count, coverage,
    before_from, before_until, now_from, now_until,
    gain,
    reason,
    as_of_week,
from weighed;
