-- Up to which run the judging knew the posts.
delete from judging;

insert into judging by name
select
    coalesce(max(run_id), '') as run_id,
    $judged_at as judged_at,
    $settings as settings,
    $first::date as first_week,
    $last::date as last_week,
from run_part;
