-- What each brand published in a week, by kind, and what a typical post of it earned.
select
    brand,
    platform,
    week,
    kind,
    count(*) as posts,
    count(log_engagement) as measured,
    coalesce(sum(log_engagement order by log_engagement), 0) as log_sum,
    coalesce(sum(log_engagement ** 2 order by log_engagement), 0) as log_square_sum,
from course_post
group by brand, platform, week, kind
order by platform, brand, week, kind;
