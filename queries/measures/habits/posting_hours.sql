-- At which hours do a brand's posts do better or worse than its own usual, and how sure is that?
-- grain:  one row per platform, brand, kind of day and four hours in which it published
-- key:    platform, brand, days, hour_from
-- checked: by tests, its call would slow every build
-- params: since, until = dates, from and before, no bound; brands, platforms = lists, all tracked ones
-- column: brand varchar = the brand
-- column: role varchar = own or rival
-- column: platform varchar = the platform
-- column: days varchar = weekday (Monday to Friday) or weekend
-- column: hour_from integer = first hour of the four, reporting time zone
-- column: hour_until integer = the hour after them
-- column: posts bigint = posts published then, seen at seven days of age or later
-- column: posts_share double = fraction 0..1 of the brand's posts there
-- column: ratio double = their typical engagement (geometric mean) over that of the brand's other posts of the kind of the 28 days before and after
-- column: low double? = start of its 90 % range (t on logarithms), null below five posts
-- column: high double? = end of it
-- column: verdict varchar = stronger, weaker or cannot tell: the range leaves out 1 even after allowing for the number of hours compared; cannot tell below five posts
-- call:   from posting_hours()
create or replace macro posting_hours(
    since := null, until := null, brands := null, platforms := null
) as table
with posts as (
    select
        brand,
        role,
        platform,
        post_id,
        case when isodow(published_date) > 5 then 'weekend' else 'weekday' end as days,
        (local_hour(published_at) // 4 * 4)::integer as hour_from,
        strength,
    from post_strengths(since := since, until := until, brands := brands, platforms := platforms)
    where strength is not null
),

groups as (
    select
        brand,
        role,
        platform,
        days,
        hour_from,
        count(*) as posts,
        avg(strength order by post_id) as mean,
        stddev_samp(strength order by post_id) / sqrt(count(*)) as error,
    from posts
    group by brand, role, platform, days, hour_from
),

compared as (
    select
        *,
        posts / sum(posts) over (partition by brand, platform) as posts_share,
        count(*) filter (where posts >= 5) over (partition by brand, platform) as hours,
    from groups
)

select
    brand,
    role,
    platform,
    days,
    hour_from,
    hour_from + 4 as hour_until,
    posts,
    posts_share,
    exp(mean) as ratio,
    case when posts >= 5 then exp(mean - t_bound(posts - 1, 0.05) * error) end as low,
    case when posts >= 5 then exp(mean + t_bound(posts - 1, 0.05) * error) end as high,
    case
        when posts < 5 or error = 0 then 'cannot tell'
        when mean > t_bound(posts - 1, 0.05 / hours) * error then 'stronger'
        when -mean > t_bound(posts - 1, 0.05 / hours) * error then 'weaker'
        else 'cannot tell'
    end as verdict,
from compared
order by platform, brand, days, hour_from;
