-- How many days was a brand silent at the longest, and how many usually?
-- Better than posts per week, which five posts on one day make look busy: followers feel the gap. Days between
-- two posts of the brand on any platform; a gap in what was collected can look like one (see `from coverage()`).
-- grain:  one row per brand with two posts or more
-- key:    brand
-- column: brand varchar = the brand
-- column: posts bigint = posts of the last 180 days
-- column: usual_days double = the middle gap between two posts, days
-- column: longest_days double = the longest gap, days
with gaps as (
    select
        brand,
        date_diff('second', lag(published_at) over (
            partition by brand
            order by published_at
        ), published_at) / 86400 as days,
    from posts
    where published_date > (select max(seen.published_date) - 180 from posts as seen)
)

select
    brand,
    count(*) as posts,
    median(days) as usual_days,
    max(days) as longest_days,
from gaps
group by brand
having count(*) >= 2
order by longest_days desc
