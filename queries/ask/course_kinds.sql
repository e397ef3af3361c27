-- What each brand published in a week, by kind, and what a typical post of it earned. Sums run from
-- the smallest value up: in any other order a rebuild would differ in their last digits.
with weekly as (
    select
        brand,
        platform,
        week,
        kind,
        count(*) as posts,
        list_sort(list(log_engagement) filter (where log_engagement is not null)) as logs,
    from course_post
    group by brand, platform, week, kind
)

select
    brand,
    platform,
    week,
    kind,
    posts,
    coalesce(len(logs), 0) as measured,
    coalesce(list_sum(logs), 0) as log_sum,
    coalesce(list_sum(list_transform(logs, lambda x: x ** 2)), 0) as log_square_sum,
from weekly;
