-- How often was the Wikipedia article of each brand read, week by week? Attention outside social: context, in no share.
-- Only of brands whose article stands in outpace.toml. Days in UTC; a day that is not known is never taken for 0.
-- grain:  one row per brand and week from its first to its last known day
-- key:    week, brand
-- params: since, until = dates of the first day of the week, from and before, no bound; brands = list, all tracked ones
-- column: week date = first day of the week
-- column: brand varchar = the brand
-- column: role varchar = own or rival
-- column: article varchar = address of the article
-- column: views bigint? = views by people on all devices, null unless all seven days are known
-- column: days_known bigint = days of the week that are known
-- column: change double? = change of the four weeks up to this one against the four before, 0.5 is half as much again; null unless all are known
-- column: views_year_before bigint? = views 52 weeks earlier, null when not known
-- source: Wikimedia page views, CC0
-- assert: a week that is not whole tells no views | select coalesce(bool_and(days_known = 7), true) from attention() where views is not null
-- call:   from attention()
create or replace macro attention(since := null, until := null, brands := null) as table
with told as (
    select
        brand.brand,
        brand.role,
        brand.article,
        week_of(article_day.day) as week,
        count(*) as days_known,
        case when count(*) = 7 then sum(article_day.views)::bigint end as views,
    from article_day
    inner join brand on article_day.article = brand.article
    where brand.tracked_to is null and is_brand(brands, brand.brand)
    group by all
),

spans as (
    select
        brand,
        any_value(role) as role,
        any_value(article) as article,
        unnest(generate_series(min(week), max(week), interval 7 day))::date as week,
    from told
    group by brand
),

whole as (
    select spans.*, told.views, coalesce(told.days_known, 0) as days_known
    from spans
    left join told on spans.brand = told.brand and spans.week = told.week
),

beside as (
    select
        whole.*,
        lag(views, 52) over by_week as views_year_before,
        case when count(views) over four = 4 then sum(views) over four end as now,
        case when count(views) over earlier = 4 then sum(views) over earlier end as before,
    from whole
    window
        by_week as (partition by brand order by week),
        four as (partition by brand order by week rows between 3 preceding and current row),
        earlier as (partition by brand order by week rows between 7 preceding and 4 preceding)
)

select
    week,
    brand,
    role,
    article,
    views,
    days_known,
    now / nullif(before, 0) - 1 as change,
    views_year_before,
from beside
where
    (since is null or week >= since::date)
    and (until is null or week < until::date)
order by brand, week;
