-- Which part of the tracked brands' posts, engagement or views was each brand's?
-- grain:  one row per period, platform and brand
-- key:    period, platform, brand
-- params: measure = 'engagement' (engagement, posts, views); every = 'week' (day, week, month, quarter, year, all)
-- params: since, until = dates, from and before, no bound; brands, platforms = lists, all tracked ones
-- params: per_platform = false (views are always per platform: they are never added across platforms)
-- column: period date = first day of the period
-- column: platform varchar = the platform, or `all`
-- column: brand varchar = the brand
-- column: role varchar = own or rival
-- column: share double? = fraction 0..1 of the total, null when nobody earned any or the brand was not collected
-- column: value bigint? = the brand's posts, engagement or views, null when unknown
-- column: total bigint? = the same of all brands in the comparison
-- column: posts bigint? = posts the brand published
-- column: known_posts bigint? = those whose measure is known
-- column: young_posts bigint = those last seen before they were seven days old
-- column: projected_posts bigint = those whose engagement is projected to thirty days, so that young and old posts compare
-- column: engagement bigint? = engagement of the brand's posts, ripe or projected
-- column: views bigint? = views of the brand's posts as last seen (never projected), null across platforms
-- column: brand_count bigint = brands in the comparison (the universe)
-- column: coverage double? = fraction 0..1 of the brand's account time that was collected
-- column: is_whole boolean? = true when the period, as far as it was asked for, was over at the last look
-- assert: the shares of a period add to 1 | select coalesce(bool_and(abs(added - 1) < 1e-9), true) from (select sum(share) as added from share_of_voice() where share is not null group by period, platform)
-- assert: a share lies between 0 and 1 | select coalesce(bool_and(share between 0 and 1), true) from share_of_voice()
create or replace macro share_of_voice(
    measure := 'engagement',
    every := 'week',
    since := null,
    until := null,
    brands := null,
    platforms := null,
    per_platform := false
) as table
with accounts as (
    select
        *,
        case when per_platform or measure = 'views' then platform else 'all' end as scope,
        of_measure(
            measure,
            posts,
            case when posts = 0 then 0 else engagement end,
            case when posts = 0 then 0 else views end
        ) as amount,
        of_measure(measure, posts, engagement_posts, views_posts) as known,
    from account_periods(
        every := every,
        since := since,
        until := until,
        brands := brands,
        platforms := platforms
    )
),

per_brand as (
    select
        period,
        scope,
        brand,
        any_value(role) as role,
        sum(amount)::bigint as amount,
        sum(posts)::bigint as posts,
        sum(known)::bigint as known_posts,
        sum(young_posts)::bigint as young_posts,
        sum(projected_posts)::bigint as projected_posts,
        sum(engagement)::bigint as engagement,
        case when scope <> 'all' then sum(views)::bigint end as views,
        sum(covered_days) / nullif(sum(period_days), 0) as coverage,
        bool_and(is_whole) as is_whole,
    from accounts
    group by period, scope, brand
),

totals as (
    select
        period,
        scope,
        sum(amount)::bigint as total,
        count(distinct brand) filter (where amount is not null) as brand_count,
    from per_brand
    group by period, scope
)

select
    per_brand.period,
    per_brand.scope as platform,
    per_brand.brand,
    per_brand.role,
    per_brand.amount / nullif(totals.total, 0) as share,
    per_brand.amount as value,
    totals.total,
    per_brand.posts,
    per_brand.known_posts,
    per_brand.young_posts,
    per_brand.projected_posts,
    per_brand.engagement,
    per_brand.views,
    totals.brand_count,
    per_brand.coverage,
    per_brand.is_whole,
from per_brand
inner join totals on per_brand.period = totals.period and per_brand.scope = totals.scope
order by per_brand.period, per_brand.scope, per_brand.brand;
