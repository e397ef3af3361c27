-- Which posts beat what is usual for their account by most?
-- nl: Welke berichten overtroffen het gebruikelijke van hun account het meest?
select
    brand,
    platform,
    published_date,
    kind,
    engagement,
    round(ratio, 1) as times_usual,
    title,
    url,
from posts
where ratio is not null
order by ratio desc
limit 20;
