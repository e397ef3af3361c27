-- Are we ahead of each rival now, in every measure that is asked for?
-- part:   findings
-- grain:  one row per measure, rival and platform, and per rival with several platforms one for `all`
-- key:    measure, rival, platform
-- params: own = the brand from which it is seen, the own brand of the landscape; measure = engagement, posts or views, all three
-- params: platforms, brands = lists, all tracked ones; as_of = a date: what was known then, now
-- column: measure varchar = engagement, posts or views
-- column: rival varchar = the other brand
-- column: platform varchar = the platform, or `all`
-- column: level varchar = ahead, behind, level, cannot tell, gathering, absent or not in the data: where we stand
-- column: level_chance double? = chance 0..1 that our underlying share is above the rival's
-- column: gap double? = our measured share minus the rival's
-- column: gap_low double? = start of the 90 % range of the underlying gap
-- column: gap_high double? = end of it
-- column: own_share double? = our measured share 0..1 over the eight weeks
-- column: rival_share double? = the rival's
-- column: posts bigint? = posts of both of us in the eight weeks
-- column: weeks bigint? = weeks collected of the one of us that has fewer
-- column: needed_weeks bigint? = weeks that a comparison needs
-- column: absent varchar? = who has no account there: own or rival
-- column: brand_count bigint? = brands in the comparison (the universe)
-- column: as_of_week date? = first day of the last of the eight weeks
create or replace macro finding_levels(
    own := null, measure := null, platforms := null, brands := null, as_of := null
) as table
with found as (
    select 'engagement' as of_measure, *
    from landscape_matrix(
        own := own, measure := 'engagement', as_of := as_of,
        brands := brands, platforms := platforms
    )
    where coalesce(measure, 'engagement') = 'engagement'
    union all
    select 'posts' as of_measure, *
    from landscape_matrix(
        own := own, measure := 'posts', as_of := as_of, brands := brands, platforms := platforms
    )
    where coalesce(measure, 'posts') = 'posts'
    union all
    select 'views' as of_measure, *
    from landscape_matrix(
        own := own, measure := 'views', as_of := as_of, brands := brands, platforms := platforms
    )
    where coalesce(measure, 'views') = 'views'
)

select
    of_measure as measure, rival, platform, state as level, own_chance_ahead as level_chance,
    gap, low as gap_low, high as gap_high, own_share, rival_share, posts, weeks, needed_weeks,
    absent, brand_count, as_of_week,
from found;
