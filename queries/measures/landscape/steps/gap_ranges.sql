-- In which range does the gap between us and each rival lie, on each platform and over all of them?
-- With d the difference of the underlying shares and the parts and Q of share_errors, the variance of d is
-- our part (1 - 2 d) + the rival's (1 + 2 d) + d^2 Q: shares of one platform fall when others rise.
-- Over all platforms the gaps are added by what each platform earned, and so are their variances: the
-- platforms' errors are independent and their weights are taken as measured. Views are never added.
-- part:   landscape_matrix
-- grain:  one row per rival and platform, and per rival with several platforms one for `all`
-- key:    rival, platform
-- params: own = the brand from which it is seen, the own brand of the landscape; measure = 'engagement' (engagement, posts, views)
-- params: as_of = a date: what was known then, now; brands, platforms = lists, all tracked ones
-- column: own varchar = the brand from which it is seen
-- column: rival varchar = the other brand
-- column: platform varchar = the platform, or `all`
-- column: as_of_week date? = first day of the last of the eight weeks
-- column: gap double? = our measured share minus the rival's, null when unknown or when one of us has no account there
-- column: estimate double? = the same of the underlying shares, without the luck of single posts
-- column: low double? = start of the estimate's 90 % range
-- column: high double? = end of it
-- column: own_share double? = our measured share 0..1
-- column: rival_share double? = the rival's
-- column: posts bigint? = posts of both of us in the eight weeks
-- column: weeks bigint? = weeks collected of the one of us that has fewer, of the sixty up to then
-- column: needed_weeks bigint? = weeks that a comparison needs
-- column: absent varchar? = who has no account there: own or rival, null for nobody
-- column: places bigint? = platforms that the row is made of
-- column: all_places bigint? = platforms where either of us has an account
-- column: brand_count bigint? = brands in the comparison (the universe)
create or replace macro gap_ranges(own := null, measure := 'engagement', as_of := null, brands := null, platforms := null) as table
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
),

-- Who has no account on a platform has 0 there.
gaps as (
    select
        pairs.own, pairs.rival, places.*, ours.share as own_share, theirs.share as rival_share,
        case when ours.brand is null then 0 else ours.share end
            - case when theirs.brand is null then 0 else theirs.share end as gap,
        case when ours.brand is null then 0 else ours.level end
            - case when theirs.brand is null then 0 else theirs.level end as estimate,
        coalesce(ours.part, 0) * (1 - 2 * estimate) + coalesce(theirs.part, 0) * (1 + 2 * estimate)
            + estimate ** 2 * places.field_part as variance,
        case when variance is not null then places.volume end as weight,
        coalesce(ours.posts, 0) + coalesce(theirs.posts, 0) as posts,
        least(ours.weeks, theirs.weeks) as weeks,
        case when ours.brand is null then 'own' when theirs.brand is null then 'rival' end
            as absent,
    from pairs
    cross join places
    left join sides as ours on pairs.own = ours.brand and places.platform = ours.platform
    left join sides as theirs on pairs.rival = theirs.brand and places.platform = theirs.platform
    where ours.brand is not null or theirs.brand is not null
),

together as (
    select
        gaps.own,
        gaps.rival,
        'all' as platform,
        max(as_of_week) as as_of_week,
        sum(gap * weight) / nullif(sum(weight), 0) as gap,
        sum(estimate * weight) / nullif(sum(weight), 0) as estimate,
        sum(variance * weight ** 2) / nullif(sum(weight), 0) ** 2 as variance,
        sum(posts)::bigint as posts,
        count(variance) as places,
        count(*) as all_places,
    from gaps
    where measure <> 'views'
    group by gaps.own, gaps.rival
    having count(*) > 1
),

per_place as (
    select *, variance is not null and absent is null as is_range, 1 as places, 1 as all_places
    from gaps
    union all by name
    select *, variance is not null as is_range from together
)

select
    per_place.own,
    rival,
    platform,
    as_of_week,
    case when is_range then per_place.gap end as gap,
    case when is_range then per_place.estimate end as estimate,
    case when is_range then greatest(-1, per_place.estimate - z90() * sqrt(variance)) end as low,
    case when is_range then least(1, per_place.estimate + z90() * sqrt(variance)) end as high,
    own_share,
    rival_share,
    posts,
    weeks,
    needed_weeks,
    absent,
    places,
    all_places,
    brand_count,
from per_place
order by rival, platform <> 'all', platform;
