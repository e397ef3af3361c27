-- Rows whose post, account or brand is not there, by kind.
with orphans as (
    select 'counts without their post' as what, count(*) as lost
    from post_observation
    where post_id is null or post_id not in (select post_id from post)
    union all
    select 'texts without their post' as what, count(*) as lost
    from post_version
    where post_id not in (select post_id from post)
    union all
    select 'posts without their account' as what, count(*) as lost
    from post
    where account_id not in (select account_id from account)
    union all
    select 'counts without their account' as what, count(*) as lost
    from account_observation
    where account_id not in (select account_id from account)
    union all
    select 'accounts without their brand' as what, count(*) as lost
    from account
    where brand is not null and brand not in (select brand from brand)
)

select what, lost
from orphans
where lost > 0
order by what;
