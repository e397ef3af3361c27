-- How far may the number of posts that catching up takes be off?
-- part:   catch_up
-- grain:  one row per own, rival, platform and kind, none where a brand has fewer than two collected weeks
-- key:    own, rival, platform, kind
-- params: windows = list of rows of cause_windows (the later period counts); brands = list (the universe), all tracked ones
-- column: own varchar = we
-- column: rival varchar = the brand to catch up with
-- column: platform varchar = the platform
-- column: kind varchar = the kind of post
-- column: reach double? = posts a week to each side of 90 % of the cases, by leaving out every week of both in turn
-- source: Efron and Stein 1981
-- call:   from catch_up_spreads((select list(w) from cause_windows() as w))
create or replace macro catch_up_spreads(windows, brands := null) as table
with samples as (
    from catch_up_samples(windows, brands := brands)
),

strata as (
    select
        samples.own,
        samples.rival,
        samples.platform,
        samples.kind,
        (count(*) - 1) * var_pop(samples.needed) as variance,
        count(*) as weeks,
    from samples
    where samples.left_out is not null
    group by samples.own, samples.rival, samples.platform, samples.kind, samples.brand
)

select
    strata.own,
    strata.rival,
    strata.platform,
    strata.kind,
    1.15 * sqrt(sum(variance)) * (1.645 + 2 / nullif(min(weeks) - 1, 0)) as reach,
from strata
group by strata.own, strata.rival, strata.platform, strata.kind
having count(*) = 2;
