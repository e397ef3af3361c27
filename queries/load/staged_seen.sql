-- The posts of one part, each with what its staged records say of its span: so that they are gone
-- through once, and what follows reads one row per post. A post was published when it first was, and a time of
-- day says more than midnight; only of the few that were said twice the two are compared.
create or replace temp table staged_seen as
with spans as (
    select
        account_id,
        post_id,
        max(position) as position,
        min(published_at) as first_published_at,
        max(published_at) as last_published_at,
        max(observed_at) as observed_at,
    from staged_post
    group by account_id, post_id
),

moved as (
    select
        account_id,
        post_id,
        min_by(published_at, row(
            published_at::date, published_at = date_trunc('day', published_at), published_at
        )) as published_at,
    from staged_post
    where
        post_id in (
            select post_id from spans
            where first_published_at < last_published_at
        )
    group by account_id, post_id
)

select
    spans.account_id,
    spans.post_id,
    spans.position,
    spans.first_published_at,
    coalesce(moved.published_at, spans.first_published_at) as published_at,
    spans.observed_at,
from spans
left join moved on spans.account_id = moved.account_id and spans.post_id = moved.post_id;
