-- The looks that want an answer: of each nominal age the first look between it and one and a half
-- times it, and the newest look at a post younger than thirty days (a null age). A post that was older
-- at its first look is ripe: that look is asked about as of the day on which it was thirty days old. A
-- post goes by the number of its row: it is the same until the transaction ends, and costs less than
-- its id.
with looks as (
    select
        post.rowid as post,
        post.published_at,
        seen.observed_at,
        date_diff('second', post.published_at, seen.observed_at) / 86400 as age_days,
        engagement_of(seen.likes, seen.comments, seen.shares, seen.quotes, seen.saves)
            as engagement,
    from look as seen
    inner join post on seen.post = post.number
    inner join account on post.account_id = account.account_id
    inner join answers_from on account.platform = answers_from.platform
    where
        post.published_at >= answers_from.first_day - interval 46 day
        and seen.observed_at >= answers_from.first_day - interval 47 day
        and engagement is not null
),

at_ages as (
    select
        looks.post,
        ages.age as nominal_age,
        min(looks.observed_at) as observed_at,
        arg_min(looks.age_days, looks.observed_at) as age_days,
        arg_min(looks.engagement, looks.observed_at) as engagement,
    from looks
    inner join unnest($ages::double[]) as ages(age)
        on looks.age_days between ages.age and 1.5 * ages.age
    group by looks.post, ages.age
),

old as (
    select
        post,
        30 as nominal_age,
        any_value(published_at) + interval 30 day as observed_at,
        arg_min(age_days, looks.observed_at) as age_days,
        arg_min(engagement, looks.observed_at) as engagement,
    from looks
    group by post
    having min(looks.age_days) > 45
),

wanted as (
    from at_ages
    union all by name
    from old
    union all by name
    select
        post,
        max(observed_at) as observed_at,
        arg_max(age_days, observed_at) as age_days,
        arg_max(engagement, observed_at) as engagement,
    from looks
    group by post
)

select
    wanted.post,
    wanted.nominal_age,
    wanted.age_days,
    wanted.observed_at,
    date_diff('day', date '2000-01-01', wanted.observed_at) as day,
    wanted.engagement,
from wanted
inner join post on wanted.post = post.rowid
inner join account on post.account_id = account.account_id
inner join answers_from on account.platform = answers_from.platform
where
    wanted.observed_at >= answers_from.first_day
    and wanted.age_days >= $youngest
    and (wanted.nominal_age is not null or wanted.age_days < 30);
