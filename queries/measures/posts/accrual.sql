-- Which part of its thirty-day engagement does a post have at each age?
-- grain:  one row per brand, platform, kind and fixed age
-- key:    brand, platform, kind, age_days
-- params: since, until = dates of publication, from and before, no bound; brands, platforms = lists, all tracked ones
-- column: brand varchar = the brand
-- column: role varchar = own or rival
-- column: platform varchar = the platform
-- column: kind varchar = video, photo, link, text, ...
-- column: age_days double = days from publication, 0.25 to 30
-- column: part double = fraction of the thirty-day engagement reached by the middle post
-- column: low double = the part that one post in ten stays below
-- column: high double = the part that one post in ten exceeds
-- column: posts bigint = posts seen both at that age and at thirty days
-- assert: a middle lies inside its range | select coalesce(bool_and(low <= part and part <= high), true) from accrual()
-- call:   from accrual()
create or replace macro accrual(
    since := null, until := null, brands := null, platforms := null
) as table
with courses as (
    select
        accounts.brand,
        accounts.role,
        accounts.platform,
        post.kind,
        unnest(ages.ages) as age_days,
        unnest(ages.log_counts) as log_count,
        ages.log_counts[-1] as log_ripe,
    from mart.post_ages as ages
    inner join mart.post_measures as post on ages.post_id = post.post_id
    inner join mart.accounts as accounts on post.account_id = accounts.account_id
    where
        accounts.is_tracked
        and ages.ages[-1] = 30
        and (since is null or post.published_date >= since::date)
        and (until is null or post.published_date < until::date)
        and is_brand(brands, accounts.brand)
        and is_platform(platforms, accounts.platform)
)

select
    brand,
    any_value(role) as role,
    platform,
    kind,
    age_days,
    exp(median(log_count - log_ripe)) as part,
    exp(quantile_cont(log_count - log_ripe, 0.1)) as low,
    exp(quantile_cont(log_count - log_ripe, 0.9)) as high,
    count(*) as posts,
from courses
group by brand, platform, kind, age_days
order by brand, platform, kind, age_days;
