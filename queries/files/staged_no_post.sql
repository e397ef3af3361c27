-- No posts: what a file of follower counts brings beside its accounts.
-- grain:  no rows
create or replace temp view staged_post as
select
    null::bigint as position,
    null::varchar as post_id,
    null::varchar as account_id,
    null::timestamp as published_at,
    null::timestamp as observed_at,
    null::varchar as declared_at,
    null::varchar as kind,
    null::varchar as language,
    null::varchar as url,
    null::varchar as text,
    null::varchar[] as hashtags,
    null::bigint as views,
    null::bigint as likes,
    null::bigint as comments,
    null::bigint as shares,
    null::bigint as quotes,
    null::bigint as saves,
    null::json as missing,
where false;
