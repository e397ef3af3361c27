-- The brands of a build, in their order.
select brand, role, tracked_to
from brand
order by slot;
