-- Of which kinds are the posts of each brand, and which kinds earn?
-- grain:  one row per period, platform, brand and kind
-- key:    period, platform, brand, kind
-- params: every = 'all' (day, week, month, quarter, year, all); since, until = dates, from and before, no bound
-- params: brands, platforms = lists, all tracked ones; per_platform = false
-- column: period date? = first day of the period, null for all
-- column: platform varchar = the platform, or `all`
-- column: brand varchar = the brand
-- column: role varchar = own or rival
-- column: kind varchar = video, photo, link, text, ...
-- column: posts bigint = posts of the kind
-- column: posts_share double? = fraction 0..1 of the brand's posts
-- column: engagement bigint? = their engagement, null when unknown
-- column: engagement_share double? = fraction 0..1 of the brand's engagement
-- assert: the kinds of a brand add to 1 | select coalesce(bool_and(abs(added - 1) < 1e-9), true) from (select sum(posts_share) as added from format_mix() group by platform, brand)
create or replace macro format_mix(
    every := 'all',
    since := null,
    until := null,
    brands := null,
    platforms := null,
    per_platform := false
) as table
with per_kind as (
    select
        period_of(days.published_date, days.published_week, every) as period,
        case when per_platform then accounts.platform else 'all' end as scope,
        accounts.brand,
        any_value(accounts.role) as role,
        days.kind,
        sum(days.posts)::bigint as posts,
        sum(days.engagement)::bigint as engagement,
    from mart.account_days as days
    inner join mart.accounts as accounts on days.account_id = accounts.account_id
    where
        accounts.is_tracked
        and is_brand(brands, accounts.brand)
        and is_platform(platforms, accounts.platform)
        and (since is null or days.published_date >= since::date)
        and (until is null or days.published_date < until::date)
    group by period, scope, accounts.brand, days.kind
),

per_brand as (
    select
        period,
        scope,
        brand,
        sum(posts) as all_posts,
        sum(engagement) as all_engagement,
    from per_kind
    group by period, scope, brand
)

select
    per_kind.period,
    per_kind.scope as platform,
    per_kind.brand,
    per_kind.role,
    per_kind.kind,
    per_kind.posts,
    per_kind.posts / nullif(per_brand.all_posts, 0) as posts_share,
    per_kind.engagement,
    per_kind.engagement / nullif(per_brand.all_engagement, 0) as engagement_share,
from per_kind
inner join per_brand
    on
        per_kind.period is not distinct from per_brand.period
        and per_kind.scope = per_brand.scope
        and per_kind.brand = per_brand.brand
order by per_kind.period, per_kind.scope, per_kind.brand, per_kind.posts desc, per_kind.kind;
