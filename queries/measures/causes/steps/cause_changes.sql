-- What did ourselves, the rest of the field and the rival itself do to its share between two periods?
-- part:   causes
-- grain:  one row per row of windows, brand and week left out of one of its periods (null = none)
-- key:    asked, brand, side, left_out
-- params: windows = list of rows of cause_windows; brands = list (the universe), all tracked ones
-- column: asked struct(own varchar, rival varchar, platform varchar, as_of_week date, before_from date, before_until date, now_from date, now_until date) = the row of windows
-- column: brand varchar = the brand without one week; the rival where none is left out
-- column: side varchar? = before or now: the period without it, null for the periods as they are
-- column: left_out date? = the week
-- column: weeks bigint = collected weeks of that brand in that period, with it
-- column: brand_count bigint = brands that were collected and known in both periods
-- column: coverage double? = fraction 0..1 of the weeks of both periods that was collected of the brand
-- column: share_before double? = the rival's share 0..1 of the engagement per collected week
-- column: share_now double? = the same now
-- column: own_part double? = what our own change did to it, a fraction of 1
-- column: field_part double? = what all other brands did to it
-- column: inner_part double? = what the rival's own change did; the three add to share_now - share_before
-- column: unit double? = what the rival's growth by one natural logarithm does
-- column: is_earning boolean? = whether the rival earned something in both periods
-- source: Ang 2004, Ang and Liu 2007 (additive LMDI; a brand at zero takes its limit)
-- call:   from cause_changes((select list(w) from cause_windows() as w))
create or replace macro cause_changes(windows, brands := null) as table
with weekly as (
    select
        platform, from_day, until_day, brand, week,
        sum(engagement order by kind) as engagement,
        sum(posts) as posts,
        sum(unknown_posts) as unknown_posts,
    from cause_weeks(windows, brands := brands)
    group by platform, from_day, until_day, brand, week
),

spans as (
    select
        platform, from_day, until_day, brand,
        count(*) as weeks,
        sum(engagement order by week) as earned,
        earned / count(*) as rate,
        count(*) / ((until_day - from_day) // 7) as coverage,
    from weekly
    group by platform, from_day, until_day, brand
    having sum(posts) > 0 or sum(unknown_posts) = 0
),

samples as (
    select spans.*, null::date as left_out, rate as sample_rate,
    from spans
    union all by name
    select
        spans.*,
        weekly.week as left_out,
        (spans.earned - weekly.engagement) / (spans.weeks - 1) as sample_rate,
    from spans
    inner join weekly
        on
            spans.platform = weekly.platform
            and spans.from_day = weekly.from_day
            and spans.until_day = weekly.until_day
            and spans.brand = weekly.brand
    where spans.weeks > 1
),

-- What each brand earned per collected week, in both periods whole and without each week.
field as (
    select
        pairs.asked,
        old.brand,
        case when old.left_out is not null then 'before' when new.left_out is not null then 'now' end
            as side,
        coalesce(old.left_out, new.left_out) as left_out,
        if(old.left_out is null, new.weeks, old.weeks) as weeks,
        old.sample_rate as rate_before,
        new.sample_rate as rate_now,
        old.rate as whole_before, new.rate as whole_now,
        (old.coverage + new.coverage) / 2 as coverage,
    from (select unnest(windows) as asked) as pairs
    inner join samples as old
        on
            pairs.asked.platform = old.platform
            and pairs.asked.before_from = old.from_day
            and pairs.asked.before_until = old.until_day
    inner join samples as new
        on
            pairs.asked.platform = new.platform
            and pairs.asked.now_from = new.from_day
            and pairs.asked.now_until = new.until_day
            and old.brand = new.brand
            and (old.left_out is null or new.left_out is null)
),

totals as (
    select
        asked,
        sum(rate_before order by brand) as before_all,
        sum(rate_now order by brand) as now_all,
        any_value(rate_before) filter (where brand = asked.rival) as before_rival,
        any_value(rate_now) filter (where brand = asked.rival) as now_rival,
        any_value(rate_before) filter (where brand = asked.own) as before_own,
        any_value(rate_now) filter (where brand = asked.own) as now_own,
        count(*) as brand_count,
    from field
    where side is null
    group by asked
    having before_rival + before_own is not null and before_all > 0 and now_all > 0
),

rates as (
    select
        field.*,
        totals.brand_count,
        totals.before_all + field.rate_before - field.whole_before as t0,
        totals.now_all + field.rate_now - field.whole_now as t1,
        if(field.brand = field.asked.rival, field.rate_before, totals.before_rival) as e0,
        if(field.brand = field.asked.rival, field.rate_now, totals.now_rival) as e1,
        if(field.brand = field.asked.own, field.rate_before, totals.before_own) as o0,
        if(field.brand = field.asked.own, field.rate_now, totals.now_own) as o1,
        e0 / nullif(t0, 0) as share_before,
        e1 / nullif(t1, 0) as share_now,
    from field
    inner join totals on field.asked = totals.asked
    where field.side is not null or field.brand = field.asked.rival
),

means as (
    select *, log_mean(share_now, share_before) as share_mean, log_mean(t1, t0) as total_mean,
    from rates
)

select
    asked,
    brand,
    side,
    left_out,
    weeks,
    brand_count, coverage,
    share_before, share_now,
    if(asked.own = asked.rival, 0, share_mean * (o0 - o1) / nullif(total_mean, 0)) as own_part,
    share_mean * (t0 - t1 + e1 - e0) / nullif(total_mean, 0) - own_part as field_part,
    share_now - share_before - own_part - field_part as inner_part,
    share_mean * (1 - log_mean(e1, e0) / nullif(total_mean, 0)) as unit,
    e0 > 0 and e1 > 0 as is_earning,
from means;
