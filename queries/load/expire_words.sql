-- The names of accounts and the words of posts that `expire` says are too old: where a newer look showed
-- the same, they are of that look from then on.
create or replace temp table fresh_look as
select
    post.post_id,
    min(look.observed_at) as observed_at,
    arg_min(look.run_id, look.observed_at) as run_id,
from look
inner join post on look.post = post.number
inner join run on look.run_id = run.run_id and run.kind <> 'import'
left join due_account on look.run_id = due_account.run_id and post.account_id = due_account.account_id
where
    post.account_id in (select account_id from due_account)
    and (due_account.run_id is null or look.observed_at >= due_account.until)
group by post.post_id;

create or replace temp table expired_version as
select version.*
from post_version as version
inner join due_account
    on version.run_id = due_account.run_id and version.account_id = due_account.account_id
where version.observed_at < due_account.until;

insert into touched by name
select distinct account_id, post_id
from expired_version;

delete from post_version
where row(post_id, observed_at, run_id) in (
    select row(post_id, observed_at, run_id) from expired_version
);

insert into post_version by name
select
    old.post_id,
    arg_max(old.account_id, old.observed_at) as account_id,
    any_value(fresh.observed_at) as observed_at,
    arg_max(old.text, old.observed_at) as text,
    arg_max(old.hashtags, old.observed_at) as hashtags,
    any_value(fresh.run_id) as run_id,
from expired_version as old
inner join fresh_look as fresh on old.post_id = fresh.post_id
where not exists (
    from post_version as seen
    where seen.post_id = old.post_id and seen.observed_at <= fresh.observed_at
)
group by old.post_id;

create or replace temp table fresh_account as
select
    account_observation.account_id,
    min(account_observation.observed_at) as observed_at,
    arg_min(account_observation.run_id, account_observation.observed_at) as run_id,
from account_observation
inner join run on account_observation.run_id = run.run_id and run.kind <> 'import'
left join due_account
    on account_observation.run_id = due_account.run_id
    and account_observation.account_id = due_account.account_id
where
    account_observation.account_id in (select account_id from due_account)
    and (due_account.run_id is null or account_observation.observed_at >= due_account.until)
group by account_observation.account_id;

create or replace temp table expired_profile as
select
    profile.*,
    row_number() over (partition by profile.account_id order by profile.observed_at) as place,
from account_profile as profile
inner join due_account
    on profile.run_id = due_account.run_id and profile.account_id = due_account.account_id
where profile.observed_at < due_account.until;

delete from account_profile
where row(account_id, observed_at, run_id) in (
    select row(account_id, observed_at, run_id) from expired_profile where place > 1
);

update account_profile
set handle = null, name = null, bio = null
where row(account_id, observed_at, run_id) in (
    select row(account_id, observed_at, run_id) from expired_profile
);

insert into account_profile by name
select
    old.account_id,
    any_value(fresh.observed_at) as observed_at,
    arg_max(old.handle, old.observed_at) as handle,
    arg_max(old.name, old.observed_at) as name,
    arg_max(old.bio, old.observed_at) as bio,
    arg_max(old.url, old.observed_at) as url,
    any_value(fresh.run_id) as run_id,
from expired_profile as old
inner join fresh_account as fresh on old.account_id = fresh.account_id
where
    coalesce(old.handle, old.name, old.bio) is not null
    and not exists (
        from account_profile as newer
        where
            newer.account_id = old.account_id
            and newer.observed_at > old.observed_at
            and newer.observed_at <= fresh.observed_at
    )
group by old.account_id;

insert into touched by name
select distinct account_id, '' as post_id
from account_observation
where row(account_id, run_id) in (select row(account_id, run_id) from due_account);

delete from account_observation
where exists (
    from due_account
    where
        due_account.run_id = account_observation.run_id
        and due_account.account_id = account_observation.account_id
        and account_observation.observed_at < due_account.until
);

update quarantine
set raw = null
where raw is not null and row(run_id, part) in (select row(run_id, part) from due_part);
