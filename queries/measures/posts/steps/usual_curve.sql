-- How does the engagement of a post like this usually grow at its account?
-- The middle of the account's earlier posts of that kind, of all kinds when there are below fifteen; the whole curve is
-- moved so that it goes through what was expected of the post at the age at which it was compared.
-- part:   post_curve
-- grain:  one row per fixed age, and one for the age at which the post was compared
-- key:    age_days
-- params: post_id = the post
-- column: age_days double = days from publication, 0.25 to 30
-- column: usual double? = engagement of the middle post at that age
-- column: usual_low double? = what one post in ten stays below
-- column: usual_high double? = what one post in ten exceeds
-- column: usual_posts bigint? = posts of the year before it that were seen around that age, fifteen or more
-- column: basis varchar? = 'kind', or 'account' when posts of all kinds had to do
-- call:   from usual_curve((select min(mart.post_measures.post_id) from mart.post_measures))
create or replace macro usual_curve(post_id := null) as table
with chosen as (
    from mart.post_measures as post where post.post_id = post_id
),

seen as (
    select
        ages.post_id as other_id,
        unnest(ages.ages) as age_days,
        unnest(ages.log_counts) as log_count,
        post.kind = chosen.kind as is_same_kind,
    from mart.post_ages as ages
    inner join mart.post_measures as post on ages.post_id = post.post_id
    inner join chosen on post.account_id = chosen.account_id
    where
        post.published_at < chosen.published_at
        and post.published_at >= chosen.published_at - interval 365 day
),

bases as (
    select if(count(distinct other_id) filter (where is_same_kind) >= 15, 'kind', 'account') as basis
    from seen
),

levels as (
    select
        age_days,
        any_value(basis) as basis,
        count(*) as usual_posts,
        quantile_cont(log_count, [0.1, 0.5, 0.9]) as logs,
    from seen cross join bases
    where is_same_kind or basis = 'account'
    group by age_days
    having count(*) >= 15
),

ages as (
    select age_days from levels
    union
    select compared_days from chosen where expected is not null and exists (from levels)
),

curves as (
    select
        ages.age_days,
        levels.usual_posts,
        fill(levels.logs[1]) over (order by ln(ages.age_days)) as low,
        fill(levels.logs[2]) over (order by ln(ages.age_days)) as middle,
        fill(levels.logs[3]) over (order by ln(ages.age_days)) as high,
    from ages left join levels on ages.age_days = levels.age_days
),

moved as (
    select coalesce(any_value(ln(1 + chosen.expected) - curves.middle), 0) as step
    from chosen
    inner join curves on chosen.compared_days = curves.age_days
)

select
    curves.age_days,
    greatest(exp(curves.middle + moved.step) - 1, 0) as usual,
    greatest(exp(curves.low + moved.step) - 1, 0) as usual_low,
    greatest(exp(curves.high + moved.step) - 1, 0) as usual_high,
    curves.usual_posts,
    (select any_value(levels.basis) from levels) as basis,
from curves cross join moved
order by curves.age_days;
