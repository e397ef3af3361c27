-- With which hashtags do posts do better, and with which worse?
-- nl: Met welke hashtags doen berichten het beter, en met welke slechter?
select
    brand,
    platform,
    hashtag,
    posts,
    ratio,
    low,
    high,
from hashtag_strengths()
where low > 1 or high < 1
order by ratio desc;
