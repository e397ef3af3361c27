-- What explains the change of each brand's share the most?
-- nl: Wat verklaart de verandering van het aandeel van elk merk het meest?
select
    rival,
    platform,
    part,
    round(100 * value, 1) as points,
    round(100 * low, 1) as low,
    round(100 * high, 1) as high,
from causes()
where is_cause
order by rival, platform, abs(value) desc nulls last;
