-- The brands of a build, in their order; one of an earlier version knows no articles and no ads.
select brand, role, tracked_to, article, ads
from (
    from brand
    union all by name
    select null::varchar as article, null::varchar[] as ads
    where false
) as known
order by slot;
