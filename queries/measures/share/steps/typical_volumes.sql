-- How much does each brand typically earn in a week of each span?
-- Posts per week times the typical engagement of a post, exp(mean(ln(1 + engagement))). A hole in collection is no
-- silence: the posts of a platform stand for all its days of the span, so each counts as many times as these are
-- more than the collected ones.
-- part:   momentum
-- grain:  one row per span, platform and brand with an account
-- key:    from_day, platform, brand
-- params: spans = list of from_day and until_day, from and before; measure = 'engagement' (engagement, posts, views)
-- params: brands, platforms = lists, all tracked ones; per_platform = false (views are always per platform)
-- column: from_day date = first day of the span
-- column: platform varchar = the platform, or `all`
-- column: brand varchar = the brand
-- column: role varchar = own or rival
-- column: posts bigint = posts in the span
-- column: weeks double = weeks of the span that were collected; of several platforms, of the one that lost least
-- column: per_week double? = typical volume of a week, null without a post, or when nothing was collected of a platform that was there
-- source: Duan 1983 (retransformation of log means)
-- call:   from typical_volumes([{'from_day': date '2026-01-05', 'until_day': date '2026-03-02'}])
create or replace macro typical_volumes(
    spans,
    measure := 'engagement',
    brands := null,
    platforms := null,
    per_platform := false
) as table
with periods as (
    select span.from_day, span.until_day,
    from (select unnest(spans) as span) as asked
),

accounts as (
    select
        account_id,
        platform,
        brand,
        role,
        case when per_platform or measure = 'views' then platform else 'all' end as scope,
        local_date(covered_from) as covered_day,
        local_date(covered_to) + 1 as covered_end,
    from mart.accounts
    where
        is_tracked
        and is_brand(brands, brand)
        and is_platform(platforms, platform)
),

places as (
    select
        periods.from_day,
        accounts.scope,
        accounts.brand,
        accounts.platform,
        any_value(accounts.role) as role,
        count(accounts.covered_day) > 0 as was_collected,
        if(was_collected, greatest(periods.from_day, min(accounts.covered_day)), null) as first_day,
        if(was_collected, least(any_value(periods.until_day), max(accounts.covered_end)), null) as end_day,
    from accounts cross join periods
    group by periods.from_day, accounts.scope, accounts.brand, accounts.platform
),

holes as (
    select
        places.from_day,
        places.brand,
        places.platform,
        sum(least(weeks.week + 7, places.end_day) - greatest(weeks.week, places.first_day)) as lost,
    from places
    inner join collected_weeks() as weeks
        on
            places.brand = weeks.brand
            and places.platform = weeks.platform
            and weeks.is_hole
            and places.end_day > weeks.week
            and places.first_day < weeks.week + 7
    group by places.from_day, places.brand, places.platform
),

weights as (
    select
        places.*,
        coalesce(holes.lost, 0) as lost_days,
        places.end_day - places.first_day as days,
        if(lost_days = 0, 1, days / nullif(days - lost_days, 0)) as weight,
    from places
    left join holes
        on
            places.from_day = holes.from_day
            and places.brand = holes.brand
            and places.platform = holes.platform
),

covered as (
    select
        from_day,
        scope,
        brand,
        any_value(role) as role,
        greatest(0, max(end_day) - min(first_day)) as days,
        min(lost_days) filter (where was_collected) as lost_days,
        bool_and(weight is not null) as is_known,
    from weights
    group by from_day, scope, brand
),

posts as (
    select
        weights.from_day,
        weights.scope,
        weights.brand,
        weights.weight,
        post.post_id,
        of_measure(measure, 0, ln(1 + post.engagement_ripe), ln(1 + post.views)) as strength,
    from mart.post_measures as post
    inner join accounts on post.account_id = accounts.account_id
    inner join periods
        on post.published_date >= periods.from_day and post.published_date < periods.until_day
    inner join weights
        on
            periods.from_day = weights.from_day
            and accounts.brand = weights.brand
            and accounts.platform = weights.platform
),

typical as (
    select
        from_day,
        scope,
        brand,
        count(*) as posts,
        sum(weight order by post_id) as weighted,
        exp(
            sum(weight * strength order by post_id)
            / sum(weight order by post_id) filter (where strength is not null)
        ) as strength,
    from posts
    group by from_day, scope, brand
)

select
    covered.from_day,
    covered.scope as platform,
    covered.brand,
    covered.role,
    coalesce(typical.posts, 0) as posts,
    greatest(0, covered.days - coalesce(covered.lost_days, 0)) / 7 as weeks,
    if(covered.is_known, typical.weighted * typical.strength / nullif(covered.days / 7, 0), null)
        as per_week,
from covered
left join typical
    on
        covered.from_day = typical.from_day
        and covered.scope = typical.scope
        and covered.brand = typical.brand;
