-- Which counts can nobody but the owner of an account read, on our platforms?
-- nl: Welke aantallen kan alleen de eigenaar van een account lezen, op onze platforms?
select
    platform,
    list(count order by count) as only_the_owner,
from definitions()
where offered_to = 'owner' and platform in (select platform from account)
group by platform
order by platform;
