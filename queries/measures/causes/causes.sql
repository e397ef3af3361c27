-- Why did a brand's share of engagement change between two periods?
-- grain:  one row per own, rival, platform, as_of_week and part
-- key:    own, rival, platform, as_of_week, part
-- params: own = the brand from which it is seen, the own brand of the landscape; rival = the brand that is explained, all others (own for ourselves)
-- params: platforms = list, all; brands = list (the universe), all tracked ones
-- params: before_since, before_until = the earlier period, the eight weeks before the standing claim began, else before the later period
-- params: since, until = the later period, the newest eight whole weeks or those since the standing claim began; dates, from and before
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
-- assert: the parts add to the change of share | select coalesce(bool_and(abs(added - change) < 1e-9), true) from (select sum(value) as added, any_value(share_now - share_before) as change from causes group by own, rival, platform, as_of_week)
-- assert: the two periods do not overlap | select coalesce(bool_and(before_until <= now_from), true) from causes
-- call:   from causes
create or replace macro causes(
    own := null,
    rival := null,
    platforms := null,
    brands := null,
    before_since := null,
    before_until := null,
    since := null,
    until := null
) as table
from causes_of(
    (
        select list(asked)
        from cause_windows(
            own := own,
            rival := rival,
            platforms := platforms,
            before_since := before_since,
            before_until := before_until,
            since := since,
            until := until
        ) as asked
    ),
    brands := brands
);

create or replace view causes as
from mart.causes;
