-- Why did a brand's share change, for any list of two periods?
-- part:   causes
-- grain:  one row per row of windows and part
-- key:    own, rival, platform, before_from, before_until, now_from, now_until, part
-- params: windows = list of rows of cause_windows; brands = list (the universe), all tracked ones
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
-- source: Efron and Stein 1981; the stretch was set on simulated worlds so that nine of ten intervals hold
-- call:   from causes_of((select list(w) from cause_windows() as w))
create or replace macro causes_of(windows, brands := null) as table
with given as materialized (
    select windows as pairs
),

samples as (
    select found.*, named.part, named.stretch, found.parts[named.part] as value,
    from cause_parts((select pairs from given), brands := brands) as found
    cross join change_parts() as named
),

-- Every week of every brand is left out in turn; the stretch is for weeks that resemble their neighbours.
strata as (
    select asked, part, brand, side, (count(*) - 1) * var_pop(value order by left_out) as variance,
    from samples
    where side is not null
    group by asked, part, brand, side
),

spreads as (
    select asked, part, sqrt(sum(variance order by brand, side)) as spread, count(*) as strata,
    from strata
    group by asked, part
),

reaches as (
    select
        whole.*,
        spread * stretch * coalesce(
            [null, 6.31, 2.92, 2.35, 2.13, 2.02, 1.94, 1.89, 1.86, 1.83, 1.81][facts.weeks],
            1.645 + 1.6 / nullif(facts.weeks - 1, 0)
        ) as reach,
    from samples as whole
    left join spreads
        on
            whole.asked = spreads.asked
            and whole.part = spreads.part
            and spreads.strata = 2 * facts.brand_count
    where whole.side is null
),

ranges as (
    select
        asked,
        part,
        value,
        value - reach as low,
        value + reach as high,
        share_before,
        share_now,
        facts,
    from reaches
)

select
    chosen.*,
    named.part,
    found.value,
    found.low,
    found.high,
    found.share_before,
    found.share_now,
    coalesce(
        named.is_doing
        and (found.low > 0 or found.high < 0)
        and found.value / nullif(found.share_now - found.share_before, 0) >= 0.4
        and abs(found.value) = max(abs(found.value)) over (partition by chosen),
        false
    ) as is_cause,
    found.facts.n_before::bigint as n_before,
    found.facts.n_now::bigint as n_now,
    found.facts.per_week_before as per_week_before,
    found.facts.per_week_now as per_week_now,
    coalesce(found.facts.followers_known, false) as followers_known,
    found.facts.unknown_posts::bigint as unknown_posts,
    found.facts.brand_count as brand_count,
    found.facts.coverage as coverage,
from (select unnest(pairs) as chosen from given) as pairs
cross join change_parts() as named
left join ranges as found
    on pairs.chosen = found.asked and named.part = found.part;
