-- By how much is our share above that of each rival on each platform, and how sure is that?
-- With d the difference of the underlying shares and the parts and Q of share_errors, the variance of d is
-- our part (1 - 2 d) + the rival's (1 + 2 d) + d^2 Q: shares of one platform fall when others rise.
-- part:   landscape_matrix
-- grain:  one row per rival and platform where either of us has an account
-- key:    rival, platform
-- params: own = the brand from which it is seen, the own brand of the landscape; measure = 'engagement' (engagement, posts, views)
-- params: as_of = a date: what was known then, now; brands, platforms = lists, all tracked ones
-- column: own varchar = the brand from which it is seen
-- column: rival varchar = the other brand
-- column: platform varchar = the platform
-- column: as_of_week date? = first day of the last of the eight weeks
-- column: gap double? = our measured share minus the rival's, who has no account has 0; null when either is unknown
-- column: estimate double? = the same of the underlying shares
-- column: variance double? = variance of that estimate
-- column: own_share double? = our measured share 0..1
-- column: rival_share double? = the rival's
-- column: posts bigint = posts of both of us in the eight weeks
-- column: weeks bigint? = weeks collected of the one of us that has fewer, of the sixty up to then
-- column: needed_weeks bigint? = weeks that a comparison needs
-- column: absent varchar? = who has no account there: own or rival, null for nobody
-- column: volume bigint? = what all compared brands earned there: posts, engagement or views
-- column: brand_count bigint? = brands in the comparison (the universe)
create or replace macro share_gaps(own := null, measure := 'engagement', as_of := null, brands := null, platforms := null) as table
with sides as (
    select
        recent.*,
        case when recent.posts = 0 or recent.known_posts > 0 then errors.share end as share,
        case when recent.posts = 0 or recent.known_posts > 0 then errors.estimate end as level,
        errors.part, errors.field_part, errors.brand_count,
    from recent_weeks(measure := measure, as_of := as_of, platforms := platforms) as recent
    left join share_errors(measure := measure, as_of := as_of, platforms := platforms) as errors
        on recent.brand = errors.brand and recent.platform = errors.platform
),

seen_from as (
    select own_brand(own) as brand
),

pairs as (
    select distinct seen_from.brand as own, sides.brand as rival
    from sides
    inner join seen_from on sides.brand <> seen_from.brand
    where is_brand(brands, sides.brand)
),

places as (
    select
        platform,
        any_value(as_of_week) as as_of_week, any_value(needed_weeks) as needed_weeks,
        any_value(field_part) as field_part, any_value(brand_count) as brand_count,
        sum(volume) filter (where share is not null)::bigint as volume,
    from sides group by platform
)

select
    pairs.own,
    pairs.rival,
    places.platform,
    places.as_of_week,
    case when ours.brand is null then 0 else ours.share end
        - case when theirs.brand is null then 0 else theirs.share end as gap,
    case when ours.brand is null then 0 else ours.level end
        - case when theirs.brand is null then 0 else theirs.level end as estimate,
    coalesce(ours.part, 0) * (1 - 2 * estimate) + coalesce(theirs.part, 0) * (1 + 2 * estimate)
        + estimate ** 2 * places.field_part as variance,
    ours.share as own_share,
    theirs.share as rival_share,
    coalesce(ours.posts, 0) + coalesce(theirs.posts, 0) as posts,
    least(ours.weeks, theirs.weeks) as weeks,
    places.needed_weeks,
    case when ours.brand is null then 'own' when theirs.brand is null then 'rival' end as absent,
    places.volume,
    places.brand_count,
from pairs
cross join places
left join sides as ours on pairs.own = ours.brand and places.platform = ours.platform
left join sides as theirs on pairs.rival = theirs.brand and places.platform = theirs.platform
where ours.brand is not null or theirs.brand is not null
order by pairs.rival, places.platform;
