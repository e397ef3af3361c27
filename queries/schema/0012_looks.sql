-- Most of a warehouse are looks at posts: each names its post by a small number, not by its id.
alter table post add column number integer;

update post
set number = numbered.number
from (select rowid as row, row_number() over (order by rowid) as number from post) as numbered
where post.rowid = numbered.row;

-- One row per post and moment; append-only, never updated. No key: loading keeps it free of doubles,
-- and every publish checks that it did.
create table look (
    post integer not null,
    observed_at timestamp not null,
    views bigint,
    likes bigint,
    comments bigint,
    shares bigint,
    quotes bigint,
    saves bigint,
    missing json,
    run_id varchar not null
);

insert into look by name
select
    post.number as post,
    seen.observed_at,
    seen.views,
    seen.likes,
    seen.comments,
    seen.shares,
    seen.quotes,
    seen.saves,
    seen.missing,
    seen.run_id,
from post_observation as seen
inner join post on seen.post_id = post.post_id
order by seen.rowid;

drop table post_observation;

-- The looks under the ids of their posts and accounts; those of a post that is not there have none.
create view post_observation as
select
    post.post_id,
    post.account_id,
    look.observed_at,
    look.views,
    look.likes,
    look.comments,
    look.shares,
    look.quotes,
    look.saves,
    look.missing,
    look.run_id,
from look
left join post on look.post = post.number;

comment on table look is 'The counts of one post at one moment, the post by its number; post_observation has them under its id.';

comment on view post_observation is 'The counts of one post at one moment, as they were seen; null is unknown, with the reason in missing.';
