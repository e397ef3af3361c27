-- Is a brand's typical weekly volume growing faster or slower than the field's?
-- Typical volume is posts per week times the typical engagement of a post, exp(mean(ln(1 + engagement))),
-- so that one lucky post does not carry it; the field is the median of the other brands.
-- grain:  one row per platform and brand
-- key:    platform, brand
-- checked: by tests, its call would slow every build
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
-- column: posts_now bigint = posts in the last weeks
-- column: posts_before bigint = posts in the weeks before
-- column: weeks_now double = weeks of the span that were collected
-- column: weeks_before double = weeks of the span before that were collected
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
with accounts as (
    select
        *,
        case when per_platform or measure = 'views' then platform else 'all' end as scope,
        local_date(covered_from) as covered_day,
        local_date(covered_to) + 1 as covered_end,
    from mart.accounts
    where
        is_tracked
        and (brands is null or list_contains(brands::varchar[], brand))
        and (platforms is null or list_contains(platforms::varchar[], platform))
),

ends as (
    select coalesce(until::date, week_of(max(covered_end))) as now_until
    from accounts
),

spans as (
    select
        now_until,
        (now_until - 7 * now_weeks::integer)::date as now_from,
        (now_until - 7 * (now_weeks::integer + before_weeks::integer))::date as before_from,
    from ends
),

covered as (
    select
        scope,
        brand,
        any_value(role) as role,
        date_diff(
            'day',
            greatest(now_from, min(covered_day)),
            least(now_until, max(covered_end))
        ) / 7 as weeks_now,
        date_diff(
            'day',
            greatest(before_from, min(covered_day)),
            least(now_from, max(covered_end))
        ) / 7 as weeks_before,
    from accounts
    cross join spans
    group by scope, brand, now_from, now_until, before_from
),

posts as (
    select
        accounts.scope,
        accounts.brand,
        post.published_date >= spans.now_from as is_now,
        case measure
            when 'engagement' then ln(1 + post.engagement_ripe)
            when 'views' then ln(1 + post.views)
            else 0
        end as strength,
    from mart.post_measures as post
    inner join accounts on post.account_id = accounts.account_id
    cross join spans
    where post.published_date >= spans.before_from and post.published_date < spans.now_until
),

typical as (
    select
        scope,
        brand,
        count(*) filter (where is_now) as posts_now,
        count(*) filter (where not is_now) as posts_before,
        exp(avg(strength) filter (where is_now)) as strength_now,
        exp(avg(strength) filter (where not is_now)) as strength_before,
    from posts
    group by scope, brand
),

volumes as (
    select
        covered.scope,
        covered.brand,
        covered.role,
        coalesce(typical.posts_now, 0) as posts_now,
        coalesce(typical.posts_before, 0) as posts_before,
        greatest(covered.weeks_now, 0) as weeks_now,
        greatest(covered.weeks_before, 0) as weeks_before,
        typical.posts_now * typical.strength_now / nullif(greatest(covered.weeks_now, 0), 0)
            as now_per_week,
        typical.posts_before * typical.strength_before
            / nullif(greatest(covered.weeks_before, 0), 0) as before_per_week,
    from covered
    left join typical on covered.scope = typical.scope and covered.brand = typical.brand
),

changes as (
    select
        *,
        now_per_week / nullif(before_per_week, 0) as own_change,
    from volumes
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
