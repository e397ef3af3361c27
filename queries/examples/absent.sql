-- On which platforms are rivals and not we?
-- nl: Op welke platforms zijn concurrenten wel en wij niet?
select
    platform,
    rival,
    followers,
    posts_per_week,
    engagement,
from unserved_platforms()
order by engagement desc nulls last, platform, rival;
