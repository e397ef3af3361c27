-- At which hours of the day each brand published in a week.
select
    brand,
    platform,
    week,
    hour,
    utc_hour,
    count(*) as posts,
from course_post
where hour is not null
group by brand, platform, week, hour, utc_hour
order by platform, brand, week, hour, utc_hour;
