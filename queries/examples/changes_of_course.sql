-- What did rivals begin to do differently, and did their share follow?
-- nl: Wat gingen concurrenten anders doen, en volgde hun aandeel?
select
    brand,
    platform,
    what,
    week,
    before,
    after,
    effect,
    share_break_week,
from course_changes()
where role = 'rival'
order by week desc, brand;
