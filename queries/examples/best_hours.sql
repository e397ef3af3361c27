-- At which hours do posts do better than usual?
-- nl: Op welke uren doen berichten het beter dan gebruikelijk?
select
    brand,
    platform,
    days,
    hour_from,
    hour_until,
    posts,
    ratio,
    low,
    high,
from posting_hours()
where low > 1
order by ratio desc;
