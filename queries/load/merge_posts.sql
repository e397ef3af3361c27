-- Posts, the changes of their texts and their counts, from the staged records of one part.
-- What is there already stays as it is; what was said twice of one moment is merged by now. A post was
-- published when it first was, and a time of day says more than midnight.
create or replace temp table last_seen as
select
    post_id,
    max(position) as position,
    min_by(published_at, row(
        published_at::date, published_at = date_trunc('day', published_at), published_at
    )) as published_at,
from staged_seen
group by post_id;

insert into post by name
select
    (select coalesce(max(number), 0) from post)
    + row_number() over (order by staged.position) as number,
    staged.post_id,
    staged.account_id,
    last_seen.published_at,
    staged.declared_at,
    staged.kind,
    staged.language,
    staged.url,
    $run_id as first_seen_run,
from staged_post as staged
inner join last_seen on staged.position = last_seen.position
where staged.post_id not in (select post_id from post);

create or replace temp table earlier as
select
    post.post_id,
    post.account_id,
    last_seen.published_at,
from last_seen
inner join post on last_seen.post_id = post.post_id
where
    row(
        last_seen.published_at::date,
        last_seen.published_at = date_trunc('day', last_seen.published_at),
        last_seen.published_at
    ) < row(
        post.published_at::date,
        post.published_at = date_trunc('day', post.published_at),
        post.published_at
    );

update post
set published_at = earlier.published_at
from earlier
where post.post_id = earlier.post_id;

insert into touched by name
select distinct account_id
from earlier;

insert into post_version by name
with texts as (
    select
        post_id,
        any_value(account_id) as account_id,
        min(observed_at) as observed_at,
        text,
        any_value(hashtags) as hashtags,
    from staged_post
    where text is not null and position not in (select position from superseded)
    group by post_id, text
),

last_known as (
    select post_id, arg_max(text, observed_at) as text
    from post_version
    where post_id in (select post_id from texts)
    group by post_id
)

select
    texts.post_id,
    texts.account_id,
    texts.observed_at,
    texts.text,
    texts.hashtags,
    $run_id as run_id,
from texts
left join last_known on texts.post_id = last_known.post_id
where texts.text is distinct from last_known.text
order by texts.account_id, texts.post_id, texts.observed_at;

insert into look by name
select
    post.number as post,
    staged.observed_at,
    coalesce(staged.views, combined.views) as views,
    coalesce(staged.likes, combined.likes) as likes,
    coalesce(staged.comments, combined.comments) as comments,
    coalesce(staged.shares, combined.shares) as shares,
    coalesce(staged.quotes, combined.quotes) as quotes,
    coalesce(staged.saves, combined.saves) as saves,
    case
        when combined.position is null or staged.missing is null then staged.missing
        else json_merge_patch(staged.missing, combined.known)
    end as missing,
    $run_id as run_id,
from staged_post as staged
inner join post on staged.post_id = post.post_id
left join combined on staged.position = combined.position
where
    staged.position not in (select position from superseded)
    and staged.position not in (select position from same_look)
    and not exists (
        from look as seen
        where
            seen.post = post.number
            and seen.observed_at = staged.observed_at
            and seen.observed_at >= (select min(observed_at) from staged_post)
            and seen.observed_at <= (select max(observed_at) from staged_post)
    );
