-- Which causes were told of a rival's share, with what was known then?
-- grain:  one row per own, rival, platform and part, of the last week that was told
-- key:    own, rival, platform, as_of_week, part
-- params: own = the brand from which it is seen, the own brand of the landscape; rival = list of brands that are explained, all that were told
-- params: platforms = list, all; as_of = a date: what was told then, now
-- column: own varchar = the brand from which it is seen
-- column: rival varchar = the brand that is explained; the own brand itself where its own slip is
-- column: platform varchar = the platform
-- column: as_of_week date = first day of the last week that is known
-- column: before_from date = first day of the earlier period
-- column: before_until date = first day after it
-- column: now_from date = first day of the later period
-- column: now_until date = first day after it
-- column: part varchar = cadence (posts per week), mix (of kinds), strength (typical post), audience (followers), big_posts (few very big posts: luck), own (our own change), field (all other brands)
-- column: value double? = share points as a fraction of 1; the seven add to share_now - share_before; null when unknown
-- column: low double? = start of its 90 % interval, null when a brand has fewer than two collected weeks
-- column: high double? = end of it
-- column: share_before double? = the rival's share 0..1 of the engagement per collected week, of brands collected in both periods
-- column: share_now double? = the same now
-- column: is_cause boolean = the one part of the rival's own that the evidence carries: the largest of all seven, clear of 0, at least 40 % of the change and in its direction
-- column: n_before bigint? = posts of the rival whose engagement is known, before
-- column: n_now bigint? = the same now
-- column: per_week_before double? = those posts per collected week, before
-- column: per_week_now double? = the same now
-- column: followers_known boolean = whether the rival's followers are known in both periods; if not, audience is in strength
-- column: unknown_posts bigint? = its posts whose engagement is not known; they are left out
-- column: brand_count bigint? = brands in the comparison (the universe)
-- column: coverage double? = fraction 0..1 of the rival's weeks of both periods that was collected
-- call:   from causes_told()
create or replace macro causes_told(
    own := null, rival := null, platforms := null, as_of := null
) as table
with known as (
    select told.*
    from mart.causes as told
    where
        told.own = own_brand(own)
        and is_over(told.as_of_week, as_of)
        and is_brand(rival, told.rival)
        and is_platform(platforms, told.platform)
)

select *
from known
where as_of_week = (
    select max(as_of_week)
    from mart.pair_verdicts
    where is_over(as_of_week, as_of)
);
