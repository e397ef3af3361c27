-- Where the terms of a platform bound how long its numbers may stay without being asked for again, what
-- is older leaves the warehouse, two days early (the next run may come a day later, and the builds before
-- the newest are kept): counts, names and words.
-- That a post was there, when, and when it was looked at stays, with a look that knows no counts
-- where it has no newer one.
create or replace temp table due_part as
select
    request.run_id,
    request.part,
    platform.platform,
    $now::timestamp - to_days(platform.keeps_days - 2) as until,
    max(request.received_at) as received_to,
from request
inner join platform on request.source = platform.platform
where
    platform.keeps_days is not null
    and not platform.is_amended
    and starts_with(request.url, platform.keeps_of)
group by request.run_id, request.part, platform.platform, platform.keeps_days
having min(request.received_at) < until;

create or replace temp table due_account as
select part.run_id, part.account_id, min(due_part.until) as until
from due_part
inner join run_part as part on due_part.run_id = part.run_id and due_part.part = part.part
group by part.run_id, part.account_id;

create or replace temp table expired_look as
with mine as (
    select
        look.post,
        look.observed_at,
        look.run_id,
        post.post_id,
        post.account_id,
        max(look.observed_at) over (partition by look.post) as last_at,
        coalesce(
            look.views, look.likes, look.comments, look.shares, look.quotes, look.saves
        ) is not null as is_known,
    from look
    inner join post on look.post = post.number
    where post.account_id in (select account_id from due_account)
)

select mine.*
from mine
inner join due_account on mine.run_id = due_account.run_id and mine.account_id = due_account.account_id
where
    mine.observed_at < due_account.until
    and (mine.is_known or mine.observed_at < mine.last_at);

delete from look
where row(post, observed_at) in (
    select row(post, observed_at) from expired_look where observed_at < last_at
);

update look
set
    views = null,
    likes = null,
    comments = null,
    shares = null,
    quotes = null,
    saves = null,
    missing = json_merge_patch(
        coalesce(missing, '{}'),
        '{"views": "not_kept", "likes": "not_kept", "comments": "not_kept"}'
    )
where row(post, observed_at) in (
    select row(post, observed_at) from expired_look where observed_at = last_at
);

insert into touched by name
select distinct account_id, post_id
from expired_look;
