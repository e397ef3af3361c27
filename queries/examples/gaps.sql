-- What is missing: which months were not collected whole?
-- nl: Wat ontbreekt: welke maanden zijn niet helemaal verzameld?
select
    period,
    platform,
    brand,
    state,
    round(100 * covered_share) as percent_covered,
    posts,
from coverage(every := 'month')
where state <> 'complete'
order by period desc, platform, brand;
