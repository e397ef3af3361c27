-- How did pace, mix of kinds, typical strength and followers of a rival change between two periods?
-- part:   causes
-- grain:  one row per row of windows and week left out of one of its periods (null = none)
-- key:    asked, side, left_out
-- params: windows = list of rows of cause_windows; brands = list (the universe), all tracked ones
-- column: asked struct(own varchar, rival varchar, platform varchar, as_of_week date, before_from date, before_until date, now_from date, now_until date) = the row of windows
-- column: side varchar? = before or now: the period without one week, null when none is left out
-- column: left_out date? = the week that is left out
-- column: mix double? = natural logarithm of the ratio, now to before, of typical strength by the parts of the kinds alone; 0 when a period has no posts
-- column: power double? = the same by the strength of the kinds alone; a kind that is new or gone keeps the one it has
-- column: before_part struct("weeks" bigint, brand_posts bigint, unknown_posts bigint, followers double)? = weeks, brand_posts, unknown_posts and followers of the earlier period
-- column: now_part struct("weeks" bigint, brand_posts bigint, unknown_posts bigint, followers double)? = the same of the later period
-- source: Albrecht, Francois, Schors 2002: the mean over both orders of two changes is their Shapley value
-- call:   from cause_splits((select list(w) from cause_windows() as w))
create or replace macro cause_splits(windows, brands := null) as table
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
)

select asked, side, left_out,
    case when s00 > 0 and s11 > 0 then ln(s10 / s00 * s11 / s01) / 2 else 0 end as mix,
    case when s00 > 0 and s11 > 0 then ln(s01 / s00 * s11 / s10) / 2 else 0 end as power,
    before_part, now_part,
from added;
