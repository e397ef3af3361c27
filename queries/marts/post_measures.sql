-- What each post had earned when it was last seen, and what it has once ripe.
-- grain:  one row per post
-- column: engagement = likes + comments + shares + quotes + saves as far as public, null when none is known
-- column: engagement_ripe = engagement projected to thirty days where the post is younger and that can be said, else engagement
-- column: engagement_low, engagement_high = 90 % range of engagement_ripe
-- column: is_projected = true when engagement_ripe is a projection
-- column: compared_days, compared_engagement = age and engagement at the oldest nominal age that has an answer
-- column: expected, once_in_weeks, weeks_seen, is_breakout = that answer, null when there is none
-- column: age_days = days from publication to the last observation
-- column: observations = how many times the post was seen
create table if not exists mart.post_measures (
    post_id varchar,
    account_id varchar,
    kind varchar,
    published_at timestamp,
    published_date date,
    published_week date,
    observed_at timestamp,
    age_days double,
    observations bigint,
    views bigint,
    likes bigint,
    comments bigint,
    shares bigint,
    quotes bigint,
    saves bigint,
    engagement bigint,
    engagement_ripe bigint,
    engagement_low bigint,
    engagement_high bigint,
    is_projected boolean,
    compared_days double,
    compared_engagement bigint,
    expected double,
    once_in_weeks double,
    weeks_seen double,
    is_breakout boolean,
    title varchar,
    url varchar
);

delete from mart.post_measures
where post_id in (select post_id from touched_post);

insert into mart.post_measures by name
with last_known as (
    select
        post as number,
        max(observed_at) as observed_at,
        count(*) as observations,
        arg_max(views, observed_at) as views,
        arg_max(likes, observed_at) as likes,
        arg_max(comments, observed_at) as comments,
        arg_max(shares, observed_at) as shares,
        arg_max(quotes, observed_at) as quotes,
        arg_max(saves, observed_at) as saves,
    from look
    where post in (select number from touched_post)
    group by post
),

titles as (
    select
        post_id,
        arg_max(left(text, 140), observed_at) as title,
    from post_version
    where post_id in (select post_id from touched_post)
    group by post_id
),

answers as (
    select
        post_id,
        arg_max(age_days, nominal_age) as compared_days,
        arg_max(engagement, nominal_age) as compared_engagement,
        arg_max(expected, nominal_age) as expected,
        arg_max(once_in_weeks, nominal_age) as once_in_weeks,
        arg_max(weeks_seen, nominal_age) as weeks_seen,
        arg_max(is_breakout, nominal_age) as is_breakout,
    from mart.post_answers
    where post_id in (select post_id from touched_post) and is_breakout is not null
    group by post_id
),

dated as (
    select
        *,
        local_date(published_at) as published_date,
    from post
    where post_id in (select post_id from touched_post)
)

select
    dated.post_id,
    dated.account_id,
    coalesce(dated.kind, 'unknown') as kind,
    dated.published_at,
    dated.published_date,
    week_of(dated.published_date) as published_week,
    last_known.observed_at,
    date_diff('second', dated.published_at, last_known.observed_at) / 86400 as age_days,
    last_known.observations,
    last_known.views,
    last_known.likes,
    last_known.comments,
    last_known.shares,
    last_known.quotes,
    last_known.saves,
    engagement_of(
        last_known.likes, last_known.comments, last_known.shares,
        last_known.quotes, last_known.saves
    ) as engagement,
    coalesce(round(projection.projected)::bigint, engagement) as engagement_ripe,
    coalesce(round(projection.low)::bigint, engagement) as engagement_low,
    coalesce(round(projection.high)::bigint, engagement) as engagement_high,
    projection.projected is not null as is_projected,
    answers.compared_days,
    answers.compared_engagement,
    answers.expected,
    answers.once_in_weeks,
    answers.weeks_seen,
    coalesce(answers.is_breakout, false) as is_breakout,
    titles.title,
    dated.url,
from dated
left join last_known on dated.number = last_known.number
left join titles on dated.post_id = titles.post_id
left join answers on dated.post_id = answers.post_id
left join mart.post_projections as projection on dated.post_id = projection.post_id;
