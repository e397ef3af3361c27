-- From which day on the looks of a platform must be answered (again): the first that came in since
-- the answers of earlier runs. An answer of a day knows the days before it, so older ones stay. A post
-- that was ripe at its first look counts from the day on which it was thirty days old.
create or replace temp table answers_from as
select
    account.platform,
    min(if(
        ages.first_seen_at < seen.observed_at
        and ages.first_seen_at = post.published_at + interval 30 day
        and said.post_id is null,
        ages.first_seen_at,
        seen.observed_at
    ))::date as first_day,
from look as seen
inner join post on seen.post = post.number
inner join account on post.account_id = account.account_id
left join mart.post_ages as ages on post.post_id = ages.post_id
left join mart.post_answers as said on post.post_id = said.post_id and said.nominal_age = 30
where seen.run_id > coalesce((select max(run_id) from ripening), '')
group by account.platform;
