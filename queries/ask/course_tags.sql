-- How many posts of a week carry each of a brand's twelve commonest hashtags; a null hashtag
-- stands for all posts whose hashtags are known.
with carried as (
    select
        brand,
        platform,
        week,
        unnest(hashtags) as tag,
    from course_post
    where hashtags is not null
),

commonest as (
    select
        brand,
        platform,
        tag,
    from carried
    group by brand, platform, tag
    qualify row_number() over (
        partition by brand, platform order by count(*) desc, tag
    ) <= 12
)

select
    brand,
    platform,
    week,
    tag,
    count(*) as posts,
from carried
where (brand, platform, tag) in (select (brand, platform, tag) from commonest)
group by brand, platform, week, tag
union all
select
    brand,
    platform,
    week,
    null as tag,
    count(*) as posts,
from course_post
where hashtags is not null
group by brand, platform, week
order by platform, brand, week, tag;
