-- Who grew faster than the field, and who only with it?
-- nl: Wie groeide sneller dan het veld, en wie alleen mee?
select
    brand,
    momentum,
    own_change,
    field_change,
    posts_now,
    posts_before,
from momentum()
order by momentum desc nulls last;
