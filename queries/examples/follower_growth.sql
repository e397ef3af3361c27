-- How many followers did each brand win in the newest quarter, by platform?
-- nl: Hoeveel volgers won elk merk in het nieuwste kwartaal, per platform?
select
    period,
    platform,
    brand,
    followers,
    change,
    is_rounded,
from followers(every := 'quarter')
qualify period = max(period) over ()
order by platform, change desc nulls last;
