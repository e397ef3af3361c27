-- The answers take the place of earlier ones; a post whose count is projected anew, or no longer, is
-- measured again, and so is its week.
create or replace temp table looked_at as
select distinct post.post_id, post.account_id
from look as seen
inner join post on seen.post = post.number
inner join account on post.account_id = account.account_id
inner join answers_from on account.platform = answers_from.platform
where seen.observed_at >= answers_from.first_day;

delete from mart.post_answers
where
    post_id in (select post_id from looked_at)
    and observed_at >= (
        select answers_from.first_day
        from answers_from
        inner join account on answers_from.platform = account.platform
        where account.account_id = post_answers.account_id
    );

insert into mart.post_answers by name
select
    post.post_id,
    post.account_id,
    nominal_age,
    age_days,
    observed_at,
    engagement,
    expected,
    projected,
    low,
    high,
    once_in_weeks,
    weeks_seen,
    is_breakout,
from frame_answers
inner join post on frame_answers.post = post.rowid
where nominal_age is not null
order by post.account_id, observed_at, post.post_id;

delete from mart.post_projections
where post_id in (select post_id from looked_at);

insert into mart.post_projections by name
select
    post.post_id,
    post.account_id,
    age_days,
    observed_at,
    projected,
    low,
    high,
from frame_answers
inner join post on frame_answers.post = post.rowid
where nominal_age is null and projected is not null
order by post.account_id, observed_at, post.post_id;

insert into touched_post by name
select post.post_id, post.number, post.account_id, post.published_at
from post
inner join looked_at on post.post_id = looked_at.post_id
where post.post_id not in (select post_id from touched_post);

insert into touched_week by name
select distinct account_id, week_of(local_date(published_at)) as published_week
from touched_post
except
from touched_week;

delete from ripening;

insert into ripening by name
select coalesce(max(run_id), '') as run_id
from run_part;
