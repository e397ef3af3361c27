-- Posts, the changes of their texts and their counts, from the staged records of one part.
-- What is there already stays as it is; of two records of one moment the later line counts.
-- Grouping by a hash finds the few candidates at half the cost of grouping by the ids themselves.
create or replace temp table doubled as
select hash(post_id, observed_at) as moment
from staged_post
group by moment
having count(*) > 1;

create or replace temp table superseded as
with ranked as (
    select
        position,
        max(position) over (partition by post_id, observed_at) as last_position,
    from staged_post
    where hash(post_id, observed_at) in (select moment from doubled)
)

select position
from ranked
where position < last_position;

create or replace temp table last_seen as
select max(position) as position
from staged_post
group by post_id;

insert into post by name
select
    post_id,
    account_id,
    published_at,
    declared_at,
    kind,
    language,
    url,
    $run_id as first_seen_run,
from staged_post
where
    position in (select position from last_seen)
    and post_id not in (select post_id from post);

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

insert into post_observation by name
select
    post_id,
    account_id,
    observed_at,
    views,
    likes,
    comments,
    shares,
    quotes,
    saves,
    missing,
    $run_id as run_id,
from staged_post as staged
where
    staged.position not in (select position from superseded)
    and not exists (
        from post_observation as seen
        where
            seen.post_id = staged.post_id
            and seen.observed_at = staged.observed_at
            and seen.observed_at >= (select min(observed_at) from staged_post)
            and seen.observed_at <= (select max(observed_at) from staged_post)
    );
