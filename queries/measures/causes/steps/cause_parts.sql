-- The parts of a change of share, for two periods as they are and without each week of each brand.
-- part:   causes
-- grain:  one row per row of windows, brand and week left out of one of its periods (null = none)
-- key:    asked, brand, side, left_out
-- params: windows = list of rows of cause_windows; brands = list (the universe), all tracked ones
-- column: asked struct(own varchar, rival varchar, platform varchar, as_of_week date, before_from date, before_until date, now_from date, now_until date) = the row of windows
-- column: brand varchar = the brand without one week; the rival where none is left out
-- column: side varchar? = before or now: the period without it, null for the periods as they are
-- column: left_out date? = the week
-- column: weeks bigint = collected weeks of that brand in that period, with it
-- column: share_before double? = the rival's share 0..1 of the engagement per collected week
-- column: share_now double? = the same now
-- column: parts map(varchar, double) = each of change_parts to its value: fractions of 1 that add to the change
-- column: facts struct(n_before bigint, n_now bigint, per_week_before double, per_week_now double, unknown_posts bigint, followers_known boolean, "weeks" bigint, brand_count bigint, coverage double) = the rival's n_before, n_now, pace, unknown_posts, followers_known, weeks, brand_count, coverage
-- source: Albrecht, Francois, Schors 2002: the mean over both orders of two changes is their Shapley value
-- call:   from cause_parts((select list(w) from cause_windows() as w))
create or replace macro cause_parts(windows, brands := null) as table
with sides as (
    select asked, 0 as part, asked.before_from as from_day, asked.before_until as until_day,
    from (select unnest(windows) as asked) as pairs
    union all
    select asked, 1 as part, asked.now_from as from_day, asked.now_until as until_day,
    from (select unnest(windows) as asked) as pairs
),

samples as (
    select
        sides.asked, sides.part,
        if(sample.left_out is null, null, sides.part) as out_part,
        sample.left_out, sample.kind,
        sample.posts / nullif(sample.brand_posts, 0) as fraction,
        sample.strength,
        struct_pack(
            weeks := sample.weeks, brand_posts := sample.brand_posts,
            unknown_posts := sample.unknown_posts,
            followers := sample.followers) as brand,
    from sides
    inner join cause_samples(windows, brands := brands) as sample
        on sides.asked.platform = sample.platform
            and sides.asked.rival = sample.brand
            and sides.from_day = sample.from_day
            and sides.until_day = sample.until_day
),

combined as (
    from samples
    union all by name
    select whole.* replace (leaving.out_part as out_part, leaving.left_out as left_out),
    from samples as whole
    inner join (select distinct asked, out_part, left_out from samples) as leaving
        on whole.asked = leaving.asked and whole.part <> leaving.out_part
    where whole.left_out is null
),

kinds as (
    select asked, out_part, left_out, kind,
        coalesce(any_value(fraction) filter (where part = 0), 0) as m0,
        coalesce(any_value(fraction) filter (where part = 1), 0) as m1,
        any_value(strength) filter (where part = 0) as y0,
        any_value(strength) filter (where part = 1) as y1,
        coalesce(y0, y1, 0) as x0, coalesce(y1, y0, 0) as x1,
        any_value(brand) filter (where part = 0) as before_part,
        any_value(brand) filter (where part = 1) as now_part,
    from combined
    group by asked, out_part, left_out, kind
),

added as (
    select asked,
        case out_part when 0 then 'before' when 1 then 'now' end as side,
        left_out,
        sum(m0 * x0 order by kind) as s00, sum(m0 * x1 order by kind) as s01,
        sum(m1 * x0 order by kind) as s10, sum(m1 * x1 order by kind) as s11,
        any_value(before_part) as before_part, any_value(now_part) as now_part,
    from kinds
    group by asked, out_part, left_out
),

-- Logarithms of the ratio of typical strength, now to before, by the parts of the kinds and by their strength.
splits as (
    select asked, side, left_out,
        case when s00 > 0 and s11 > 0 then ln(s10 / s00 * s11 / s01) / 2 else 0 end as mix,
        case when s00 > 0 and s11 > 0 then ln(s01 / s00 * s11 / s10) / 2 else 0 end as power,
        before_part, now_part,
    from added
),

effects as (
    select
        changes.*,
        splits.before_part as old,
        splits.now_part as new,
        splits.before_part.brand_posts > 0 and splits.now_part.brand_posts > 0 and is_earning as is_active,
        coalesce(splits.before_part.followers > 0 and splits.now_part.followers > 0, false) as followers_known,
        unit * if(is_active, ln(
            (splits.now_part.brand_posts / splits.now_part.weeks) / (splits.before_part.brand_posts / splits.before_part.weeks)
        ), 0) as pace,
        unit * if(is_active and followers_known, ln(splits.now_part.followers / splits.before_part.followers), 0)
            as audience,
        unit * if(is_active, splits.mix, 0) as blend,
        unit * if(is_active, splits.power, 0) - audience as typical,
        inner_part - pace - blend - audience - typical as left_over,
    from cause_changes(windows, brands := brands) as changes
    inner join splits
        on
            changes.asked = splits.asked
            and if(changes.brand = changes.asked.rival, changes.left_out, null)
            is not distinct from splits.left_out
            and if(changes.brand = changes.asked.rival, changes.side, null)
            is not distinct from splits.side
),

-- Typical posts and the whole sum tell of the same strength: where they contradict each other, half
-- of what the sum takes back is taken from strength (5 % less error in simulated worlds).
settled as (
    select
        *,
        case
            when not is_active then 0
            when typical * left_over < 0
                then sign(typical) * least(abs(typical), abs(left_over)) / 2
            else 0
        end as given,
        not is_active and (old.brand_posts = 0 or new.brand_posts = 0) as is_silent,
    from effects
)

select
    asked, brand, side, left_out, weeks, share_before, share_now,
    map {
        'cadence': if(is_silent, inner_part, pace),
        'mix': blend,
        'strength': if(is_active, typical - given, if(is_silent, 0, inner_part)),
        'audience': audience,
        'big_posts': if(is_active, left_over + given, 0),
        'own': own_part,
        'field': field_part,
    } as parts,
    struct_pack(
        n_before := old.brand_posts,
        n_now := new.brand_posts,
        per_week_before := old.brand_posts / old.weeks,
        per_week_now := new.brand_posts / new.weeks,
        unknown_posts := old.unknown_posts + new.unknown_posts,
        followers_known := followers_known,
        weeks := least(old.weeks, new.weeks),
        brand_count := brand_count,
        coverage := coverage
    ) as facts,
from settled;
