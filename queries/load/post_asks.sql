-- The looks of one platform that want an answer: of each nominal age the first look between it and
-- one and a half times it, and the newest look at a post younger than thirty days (a null age).
with looks as (
    select
        seen.post_id,
        seen.account_id,
        seen.observed_at,
        date_diff('second', post.published_at, seen.observed_at) / 86400 as age_days,
        engagement_of(seen.likes, seen.comments, seen.shares, seen.quotes, seen.saves)
            as engagement,
    from post_observation as seen
    inner join post on seen.post_id = post.post_id
    inner join account on seen.account_id = account.account_id
    inner join answers_from on account.platform = answers_from.platform
    where
        account.platform = $platform
        and post.published_at >= answers_from.first_day - interval 46 day
),

at_ages as (
    select
        looks.post_id,
        looks.account_id,
        ages.age as nominal_age,
        min(looks.observed_at) as observed_at,
    from looks
    cross join unnest($ages::double[]) as ages(age)
    where
        looks.engagement is not null
        and looks.age_days >= ages.age
        and looks.age_days <= 1.5 * ages.age
    group by looks.post_id, looks.account_id, ages.age
),

newest as (
    select
        post_id,
        account_id,
        null::double as nominal_age,
        max(observed_at) as observed_at,
    from looks
    where engagement is not null
    group by post_id, account_id
),

wanted as (
    from at_ages
    union all by name
    from newest
)

select
    wanted.post_id,
    wanted.account_id,
    wanted.nominal_age,
    looks.age_days,
    looks.observed_at,
    date_diff('day', date '2000-01-01', looks.observed_at) as day,
    looks.engagement,
from wanted
inner join looks on wanted.post_id = looks.post_id and wanted.observed_at = looks.observed_at
where
    looks.observed_at >= (select first_day from answers_from where platform = $platform)
    and looks.age_days >= $youngest
    and (wanted.nominal_age is not null or looks.age_days < 30)
order by wanted.post_id, wanted.nominal_age;
