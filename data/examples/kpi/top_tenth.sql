-- Which part of a brand's engagement came from its best tenth of posts?
-- Better than the average per post, which hides it: a brand that lives on a few hits has an average that
-- no usual post reaches. Near 0.1 all posts earn alike; above 0.5 a handful carries the brand.
-- grain:  one row per brand with ten posts or more whose engagement is known
-- key:    brand
-- column: brand varchar = the brand
-- column: posts bigint = posts whose engagement is known
-- column: best_posts bigint = the tenth of them, rounded up
-- column: part double? = fraction 0..1 of the engagement, at thirty days or projected to them; null when nothing was earned
-- assert: a part lies between 0 and 1 | select coalesce(bool_and(part between 0 and 1), true) from top_tenth()
with ranked as (
    select
        brand,
        engagement_ripe as engagement,
        row_number() over (partition by brand order by engagement_ripe desc, post_id) as place,
        count(*) over (partition by brand) as posts,
    from posts
    where engagement_ripe is not null
)

select
    brand,
    any_value(posts) as posts,
    count(*) filter (where place <= ceil(posts / 10)) as best_posts,
    coalesce(sum(engagement) filter (where place <= ceil(posts / 10)), 0)
    / nullif(sum(engagement), 0)::double as part,
from ranked
where posts >= 10
group by brand
order by part desc
