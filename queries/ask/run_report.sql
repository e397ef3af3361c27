-- What a run brought, in counts.
select
    coalesce(sum(posts_seen), 0)::bigint as posts_seen,
    coalesce(sum(observations_added), 0)::bigint as observations_added,
    (select count(*) from quarantine where run_id = $run_id) as rejected,
    (select count(*) from post where first_seen_run = $run_id) as posts_added,
    (select count(*) from account_observation where run_id = $run_id) as followers_added,
from run_part
where run_id = $run_id;
