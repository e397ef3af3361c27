-- The parts of a change of share with their ranges, for any list of two periods.
-- part:   causes
-- grain:  one row per row of windows and part
-- key:    asked, part
-- params: windows = list of rows of cause_windows; brands = list (the universe), all tracked ones
-- column: asked struct(own varchar, rival varchar, platform varchar, as_of_week date, before_from date, before_until date, now_from date, now_until date) = the row of windows
-- column: part varchar = cadence, mix, strength, audience, big_posts, own or field
-- column: value double? = fraction of 1
-- column: low double? = start of its 90 % interval: every week of every brand left out in turn (jackknife), by the t distribution, stretched because weeks resemble their neighbours
-- column: high double? = end of it
-- column: share_before double? = the rival's share before
-- column: share_now double? = the rival's share now
-- column: facts struct(n_before bigint, n_now bigint, per_week_before double, per_week_now double, unknown_posts bigint, followers_known boolean, "weeks" bigint, brand_count bigint, coverage double) = as in cause_parts
-- source: Efron and Stein 1981; the stretch was set on simulated worlds so that nine of ten intervals hold
-- call:   from cause_ranges((select list(w) from cause_windows() as w))
create or replace macro cause_ranges(windows, brands := null) as table
with named_parts as (
    select
        asked, brand, side, share_before, share_now, facts,
        unnest([
            {'part': 'cadence', 'stretch': 1.05, 'value': parts.cadence},
            {'part': 'mix', 'stretch': 0.8, 'value': parts.mix},
            {'part': 'strength', 'stretch': 1.1, 'value': parts.strength},
            {'part': 'audience', 'stretch': 1.0, 'value': parts.audience},
            {'part': 'big_posts', 'stretch': 0.8, 'value': parts.big_posts},
            {'part': 'own', 'stretch': 1.05, 'value': parts.own},
            {'part': 'field', 'stretch': 1.05, 'value': parts.field},
        ]) as named,
    from cause_parts(windows, brands := brands)
),

samples as (
    select * exclude (named), named.part, named.stretch, named.value,
    from named_parts
),

strata as (
    select asked, part, brand, side, (count(*) - 1) * var_pop(value) as variance,
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
)

select
    asked,
    part,
    value,
    value - reach as low,
    value + reach as high,
    share_before,
    share_now,
    facts,
from reaches;
