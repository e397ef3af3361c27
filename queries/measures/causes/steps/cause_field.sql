-- What did each brand of the comparison earn in two periods, whole and without each week?
-- part:   causes
-- grain:  one row per row of windows, brand and week left out of one of its periods (null = none)
-- key:    asked, brand, side, left_out
-- params: windows = list of rows of cause_windows; brands = list (the universe), all tracked ones
-- column: asked struct(own varchar, rival varchar, platform varchar, as_of_week date, before_from date, before_until date, now_from date, now_until date) = the row of windows
-- column: brand varchar = a brand that was collected, and whose engagement is known, in both periods
-- column: side varchar? = before or now: the period without one week, null when none is left out
-- column: left_out date? = the week that is left out
-- column: weeks bigint = collected weeks of the brand in that period, with it
-- column: rate_before double = engagement per collected week
-- column: rate_now double = the same now
-- column: whole_before double = the same with it
-- column: whole_now double = the same now with it
-- column: coverage double? = fraction 0..1 of the weeks of both periods that was collected of the brand
-- call:   from cause_field((select list(w) from cause_windows() as w))
create or replace macro cause_field(windows, brands := null) as table
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
)

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
        and (old.left_out is null or new.left_out is null);
