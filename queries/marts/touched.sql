-- What must be measured again, post by post and week by week.
create or replace temp table touched_post as
select post.post_id, post.number, post.account_id, post.published_at
from post
where
    post.account_id in (select account_id from touched where post_id is null)
    or (
        post.account_id in (select account_id from touched)
        and post.post_id in (select post_id from touched)
    );

create or replace temp table touched_week as
select distinct
    account_id,
    week_of(local_date(published_at)) as published_week,
from touched_post;
