-- Which weeks were collected, anew; only weeks that are over.
delete from mart.week_coverage;

insert into mart.week_coverage
select
    brand,
    platform,
    week::date as week,
    coverage as state,
from frame_coverage
where week::date + 7 <= (
    select max(local_date(greatest(covered_to, last_post_at))) + 1
    from mart.accounts
    where is_tracked
);
