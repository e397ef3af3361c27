-- How much did a brand's share rise without its best posts?
-- The same number of best posts is taken from both periods, and from the whole with the brand.
-- grain:  one row per platform, brand and number of posts left out (0, 1, 3, 5)
-- key:    platform, brand, without
-- params: before_since, before_until, since, until = the two periods, from and before
-- params: brands, platforms = lists, all tracked ones
-- column: platform varchar = the platform
-- column: brand varchar = the brand
-- column: without integer = how many of its best posts are left out in each period
-- column: share_before double? = fraction 0..1 of the engagement of these brands in the first period
-- column: share_now double? = the same in the second
-- column: change double? = share_now - share_before, in fractions
-- column: posts_before bigint = posts of the brand with known engagement that are left in the first period
-- column: posts_now bigint = the same in the second
-- call:   from gain_without_best(before_since := date '2026-01-05', before_until := date '2026-04-06', since := date '2026-04-06', until := date '2026-07-06')
create or replace macro gain_without_best(
    before_since := null, before_until := null, since := null, until := null,
    brands := null, platforms := null
) as table
with posts as (
    select
        *,
        row_number() over (
            partition by platform, brand, is_now order by engagement desc, post_id
        ) as place,
        sum(engagement) over (partition by platform, is_now) as total,
    from two_periods(
        before_since := before_since, before_until := before_until, since := since, until := until,
        brands := brands, platforms := platforms
    )
    where engagement is not null
),

periods as (
    select
        posts.platform,
        posts.brand,
        left_out.without,
        posts.is_now,
        sum(posts.engagement) filter (where posts.place > left_out.without)
        / nullif(
            any_value(posts.total)
            - coalesce(sum(posts.engagement) filter (where posts.place <= left_out.without), 0),
            0
        ) as share,
        count(*) filter (where posts.place > left_out.without) as posts,
    from posts
    cross join (select unnest([0, 1, 3, 5]) as without) as left_out
    group by posts.platform, posts.brand, left_out.without, posts.is_now
)

select
    now.platform,
    now.brand,
    now.without,
    before.share as share_before,
    now.share as share_now,
    now.share - before.share as change,
    before.posts as posts_before,
    now.posts as posts_now,
from (from periods where is_now) as now
inner join (from periods where not is_now) as before
    on
        now.platform = before.platform
        and now.brand = before.brand
        and now.without = before.without
order by now.platform, now.brand, now.without;
