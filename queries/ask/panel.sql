-- The weekly panel of one measure: what each brand published on a platform in a whole week, how the
-- posts did, and whether the week was collected.
with tracked as (
    select account_id, brand, platform
    from mart.accounts
    where is_tracked
),

weeks as (
    select
        tracked.brand,
        tracked.platform,
        per_week.published_week as week,
        sum(per_week.posts) as posts,
        sum(case $measure
            when 'engagement' then per_week.engagement_posts
            when 'views' then per_week.views_posts
            else per_week.posts
        end) as measured,
        sum(case $measure
            when 'engagement' then per_week.engagement_log_sum
            when 'views' then per_week.views_log_sum
            else per_week.posts
        end order by tracked.account_id) as log_sum,
        sum(case $measure
            when 'engagement' then per_week.engagement_log_square_sum
            when 'views' then per_week.views_log_square_sum
            else per_week.posts
        end order by tracked.account_id) as log_square_sum,
        sum(case $measure
            when 'engagement' then per_week.engagement
            when 'views' then per_week.views
            else per_week.posts
        end) as total,
        flatten(list(case $measure
            when 'engagement' then per_week.engagement_best
            when 'views' then per_week.views_best
            else list_resize([1::bigint], least(per_week.posts, 5), 1)
        end)) as best,
    from mart.account_weeks as per_week
    inner join tracked on per_week.account_id = tracked.account_id
    group by tracked.brand, tracked.platform, per_week.published_week
)

select
    covered.brand,
    covered.platform,
    covered.week,
    coalesce(weeks.posts, 0)::double as posts,
    coalesce(weeks.measured, 0)::double as measured,
    coalesce(weeks.log_sum, 0)::double as log_sum,
    coalesce(weeks.log_square_sum, 0)::double as log_square_sum,
    coalesce(weeks.total, 0)::double as total,
    coalesce(list_reverse_sort(weeks.best)[1:5], [])::double[] as best,
    covered.state as coverage,
from mart.week_coverage as covered
left join weeks
    on
        covered.brand = weeks.brand
        and covered.platform = weeks.platform
        and covered.week = weeks.week
order by covered.brand, covered.platform, covered.week;
