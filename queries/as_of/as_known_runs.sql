-- Forget the runs from the moment $until (UTC) on, and cut those that saw further. A run of asking
-- counts by its start; a file counts by what it observed, whenever it was imported.
create or replace temp table kept_part as
select run_id, account_id, count(distinct post_id) as posts, count(*) as observations
from post_observation
group by run_id, account_id
union all
select run_id, account_id, 0 as posts, 0 as observations
from account_observation
group by run_id, account_id
union all
select run_id, account_id, 0 as posts, 0 as observations
from account_profile
group by run_id, account_id;

delete from run_part
where
    run_id in (select run_id from run where kind <> 'import' and started_at >= $until)
    or (
        account_id is not null
        and run_id in (select run_id from run where kind = 'import')
        and row(run_id, account_id) not in (select row(run_id, account_id) from kept_part)
    );

update run_part
set
    covers_from = greatest(
        covers_from,
        (select min(published_at) from post where post.account_id = run_part.account_id)
    ),
    covers_to = (
        select max(observed_at)
        from post_observation as seen
        where seen.account_id = run_part.account_id
    ),
    posts_seen = coalesce((
        select sum(kept_part.posts)
        from kept_part
        where kept_part.run_id = run_part.run_id and kept_part.account_id = run_part.account_id
    ), 0),
    observations_added = coalesce((
        select sum(kept_part.observations)
        from kept_part
        where kept_part.run_id = run_part.run_id and kept_part.account_id = run_part.account_id
    ), 0)
where covers_to >= $until;

delete from run_part
where
    account_id is null
    and run_id in (select run_id from run where kind = 'import')
    and run_id not in (select run_id from run_part where account_id is not null);

delete from run
where run_id not in (select run_id from run_part);

delete from quarantine
where run_id not in (select run_id from run);
