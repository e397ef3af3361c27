-- Is a brand's typical weekly volume growing faster or slower than the field's?
-- Typical volume is posts per week times the typical engagement of a post, exp(mean(ln(1 + engagement))),
-- so that one lucky post does not carry it, and a hole in collection is no silence; the field is the median of the
-- other brands.
-- grain:  one row per platform and brand
-- key:    platform, brand
-- params: measure = 'engagement' (engagement, posts, views); until = date before which the weeks end, the start of the week that is not over
-- params: now_weeks = 8; before_weeks = 52; brands, platforms = lists, all tracked ones; per_platform = false (views are always per platform)
-- column: platform varchar = the platform, or `all`
-- column: brand varchar = the brand
-- column: role varchar = own or rival
-- column: momentum double? = own_change / field_change, a ratio: 1.2 is +20 % against the field, null when a span has too little
-- column: own_change double? = now_per_week / before_per_week, a ratio
-- column: field_change double? = median own_change of the other brands, a ratio
-- column: now_per_week double? = typical volume of a week in the last weeks
-- column: before_per_week double? = the same in the weeks before
-- column: posts_now bigint? = posts in the last weeks, null when nothing of them was collected
-- column: posts_before bigint? = posts in the weeks before, null when nothing of them was collected
-- column: weeks_now double? = weeks of the span that were collected; of several platforms, of the one that lost least
-- column: weeks_before double? = the same of the span before
-- source: Duan 1983 (retransformation of log means)
create or replace macro momentum(
    measure := 'engagement',
    until := null,
    now_weeks := 8,
    before_weeks := 52,
    brands := null,
    platforms := null,
    per_platform := false
) as table
with ends as (
    select coalesce(until::date, week_of(max(local_date(covered_to) + 1))) as now_until
    from mart.accounts
    where
        is_tracked
        and is_brand(brands, brand)
        and is_platform(platforms, platform)
),

spans as (
    select
        now_until,
        (now_until - 7 * now_weeks::integer)::date as now_from,
        (now_until - 7 * (now_weeks::integer + before_weeks::integer))::date as before_from,
    from ends
),

volumes as (
    select volumes.*, volumes.from_day = spans.now_from as is_now,
    from typical_volumes(
        (
            select [
                {'from_day': spans.before_from, 'until_day': spans.now_from},
                {'from_day': spans.now_from, 'until_day': spans.now_until},
            ]
            from spans
        ),
        measure := measure,
        brands := brands,
        platforms := platforms,
        per_platform := per_platform
    ) as volumes
    cross join spans
),

changes as (
    select
        platform as scope,
        brand,
        any_value(role) as role,
        any_value(per_week) filter (where is_now) as now_per_week,
        any_value(per_week) filter (where not is_now) as before_per_week,
        any_value(posts) filter (where is_now) as posts_now,
        any_value(posts) filter (where not is_now) as posts_before,
        any_value(weeks) filter (where is_now) as weeks_now,
        any_value(weeks) filter (where not is_now) as weeks_before,
        now_per_week / nullif(before_per_week, 0) as own_change,
    from volumes
    group by platform, brand
),

fields as (
    select
        changes.scope,
        changes.brand,
        median(others.own_change) as field_change,
    from changes
    inner join changes as others
        on changes.scope = others.scope and changes.brand <> others.brand
    group by changes.scope, changes.brand
)

select
    changes.scope as platform,
    changes.brand,
    changes.role,
    changes.own_change / nullif(fields.field_change, 0) as momentum,
    changes.own_change,
    fields.field_change,
    changes.now_per_week,
    changes.before_per_week,
    changes.posts_now,
    changes.posts_before,
    changes.weeks_now,
    changes.weeks_before,
from changes
left join fields on changes.scope = fields.scope and changes.brand = fields.brand
order by changes.scope, momentum desc nulls last, changes.brand;
