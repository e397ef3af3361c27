-- On which day of the week does each brand publish?
-- nl: Op welke dag van de week publiceert elk merk?
select
    brand,
    isodow(published_date) as day_of_week,
    count(*) as posts,
    median(engagement_ripe) as median_engagement,
from posts
group by brand, day_of_week
order by brand, day_of_week;
