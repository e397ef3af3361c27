-- The looks that want an answer: of each nominal age the first look between it and one and a half
-- times it, and the newest look at a post younger than thirty days (a null age).
with looks as (
    select
        account.platform,
        answers_from.first_day,
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
        post.published_at >= answers_from.first_day - interval 46 day
        and seen.observed_at >= answers_from.first_day - interval 47 day
        and engagement is not null
),

at_ages as (
    select
        *,
        unnest(list_filter(
            $ages::double[], lambda age: age_days >= age and age_days <= 1.5 * age
        )) as nominal_age,
    from looks
),

wanted as (
    select
        platform,
        first_day,
        post_id,
        account_id,
        nominal_age,
        min(observed_at) as observed_at,
        arg_min(age_days, observed_at) as age_days,
        arg_min(engagement, observed_at) as engagement,
    from at_ages
    group by platform, first_day, post_id, account_id, nominal_age
    union all by name
    select
        platform,
        first_day,
        post_id,
        account_id,
        max(observed_at) as observed_at,
        arg_max(age_days, observed_at) as age_days,
        arg_max(engagement, observed_at) as engagement,
    from looks
    group by platform, first_day, post_id, account_id
)

select
    platform,
    post_id,
    account_id,
    nominal_age,
    age_days,
    observed_at,
    date_diff('day', date '2000-01-01', observed_at) as day,
    engagement,
from wanted
where
    observed_at >= first_day
    and age_days >= $youngest
    and (nominal_age is not null or age_days < 30)
order by platform, post_id, nominal_age;
