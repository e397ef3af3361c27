-- The brands of a build, in their order; one of an earlier version knows no articles.
select brand, role, tracked_to, article
from (
    from brand
    union all by name
    select null::varchar as article
    where false
) as known
order by slot;
