-- From which day on the looks of a platform must be answered (again): the first that came in since
-- the answers of earlier runs. An answer of a day knows the days before it, so older ones stay.
create or replace temp table answers_from as
select
    account.platform,
    min(seen.observed_at)::date as first_day,
from post_observation as seen
inner join account on seen.account_id = account.account_id
where seen.run_id > coalesce((select max(run_id) from ripening), '')
group by account.platform;
