-- Whose landscape it is, whether it is judged as seen from there, how many accounts it has and whether it is made up.
select
    own_brand(null) as own,
    coalesce(
        (select bool_or(judged.is_judged) from judged_from() as judged where judged.is_own), false
    ) as is_judged,
    (select count(*) from mart.accounts where is_tracked) as accounts,
    (select list(brand) from brand where tracked_to is null) as brands,
    landscape.is_simulated,
    landscape.time_zone,
    landscape.build_id,
from landscape;
