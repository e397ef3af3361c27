-- At which hours of the day each brand published in a week: one row per post, to be counted.
select
    brand,
    platform,
    week,
    hour,
    utc_hour,
    1 as posts,
from course_post
where hour is not null;
