-- From which week on to judge again: the ripening weeks, or earlier where new history came in; null
-- for all weeks, when nothing was judged yet or the settings changed.
with earlier as (
    select run_id
    from judging
    where settings = $settings
)

select least(
    $recent::date,
    (select max(last_week) from judging),
    (
        select min(measured.published_week)
        from mart.post_measures as measured
        inner join post on measured.post_id = post.post_id
        where
            post.first_seen_run > earlier.run_id
            and measured.published_week < $recent::date
    )
) as first_week
from earlier;
