-- How many posts a week would it take to catch up with each rival?
-- nl: Hoeveel berichten per week kost het om elke concurrent bij te halen?
select
    rival,
    platform,
    kind,
    own_per_week,
    posts_needed_per_week,
    low,
    high,
    is_reachable,
from catch_up()
order by is_reachable desc, posts_needed_per_week nulls last, rival, platform, kind;
