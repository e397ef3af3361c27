-- Does a rival's rise rest on one post?
-- nl: Rust de groei van een concurrent op één bericht?
select
    rival,
    platform,
    verdict,
    up,
    up_without_1,
    up_without_3,
    up_without_5,
    carriers,
from current_verdicts()
where up is not null
order by up - up_without_1 desc nulls last, rival, platform;
