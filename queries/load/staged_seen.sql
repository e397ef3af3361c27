-- The posts of one part, each with what its staged records say of its span: so that they are gone
-- through once, and what follows reads one row per post.
create or replace temp table staged_seen as
select
    account_id,
    post_id,
    max(position) as position,
    min(published_at) as first_published_at,
    min_by(published_at, row(
        published_at::date, published_at = date_trunc('day', published_at), published_at
    )) as published_at,
    max(observed_at) as observed_at,
from staged_post
group by account_id, post_id;
