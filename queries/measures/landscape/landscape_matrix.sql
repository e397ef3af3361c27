-- Where do we lead which rival, where do we trail, and where can nobody tell?
-- grain:  one row per rival and platform, and per rival with several platforms one for `all`
-- key:    rival, platform
-- params: own = the brand from which it is seen, the own brand of the landscape; measure = 'engagement' (engagement, posts, views)
-- params: as_of = a date: what was known then, now; brands, platforms = lists, all tracked ones
-- column: own varchar = the brand from which it is seen
-- column: rival varchar = the other brand
-- column: platform varchar = the platform, or `all`
-- column: state varchar = ahead or behind (the range leaves out 0), level (it lies within 2 points of 0), cannot tell, gathering, absent or not in the data (of one of us the measure is not known of a single post)
-- column: gap double? = our measured share minus the rival's over eight weeks, -1..1
-- column: estimate double? = the same of the underlying shares, without the luck of single posts
-- column: low double? = start of the estimate's 90 % range
-- column: high double? = end of it
-- column: own_chance_ahead double? = chance 0..1 that our underlying share is above the rival's, null for `all` and where nobody judged
-- column: own_share double? = our measured share 0..1
-- column: rival_share double? = the rival's
-- column: posts bigint? = posts of both of us in the eight weeks
-- column: weeks bigint? = weeks collected of the one of us that has fewer, of the sixty up to then
-- column: needed_weeks bigint? = weeks that a comparison needs
-- column: absent varchar? = who has no account there: own or rival, null for nobody
-- column: places bigint? = platforms that the row is made of
-- column: all_places bigint? = platforms where either of us has an account
-- column: brand_count bigint? = brands in the comparison (the universe)
-- column: as_of_week date? = first day of the last of the eight weeks
-- assert: ahead and behind are said only where the range leaves out 0 | select coalesce(bool_and((state in ('ahead', 'behind')) = (low > 0 or high < 0)), true) from landscape_matrix() where low is not null
create or replace macro landscape_matrix(
    own := null, measure := 'engagement', as_of := null, brands := null, platforms := null
) as table
with ranges as (
    from gap_ranges(
        own := own, measure := measure, as_of := as_of, brands := brands, platforms := platforms
    )
),

unknown as (
    select brand, platform
    from recent_weeks(measure := measure, as_of := as_of, platforms := platforms)
    where posts > 0 and known_posts = 0
)

select
    ranges.own,
    ranges.rival,
    ranges.platform,
    case
        when ranges.absent is not null then 'absent'
        when (ranges.own, ranges.platform) in (from unknown)
            or (ranges.rival, ranges.platform) in (from unknown)
            then 'not in the data'
        when ranges.estimate is null and ranges.weeks < ranges.needed_weeks then 'gathering'
        when ranges.low > 0 then 'ahead'
        when ranges.high < 0 then 'behind'
        when ranges.low >= -0.02 and ranges.high <= 0.02 then 'level'
        else 'cannot tell'
    end as state,
    ranges.gap,
    ranges.estimate,
    ranges.low,
    ranges.high,
    case when ranges.estimate is not null then 1 - judged.chance_ahead end as own_chance_ahead,
    ranges.own_share,
    ranges.rival_share,
    ranges.posts,
    ranges.weeks,
    ranges.needed_weeks,
    ranges.absent,
    ranges.places,
    ranges.all_places,
    ranges.brand_count,
    ranges.as_of_week,
from ranges
left join mart.pair_verdicts as judged
    on
        ranges.own = judged.own
        and ranges.rival = judged.rival
        and ranges.platform = judged.platform
        and ranges.as_of_week = judged.as_of_week
        and judged.measure = measure
order by ranges.rival, ranges.platform <> 'all', ranges.platform;
