-- After how many days has a post earned half of what it will?
-- Better than engagement in the first hour or day, which calls whatever is quick good: a short half-life
-- says when to look and how long a post works, and that early counts of two platforms do not compare.
-- grain:  one row per brand, platform and kind of which five posts or more were seen young and at thirty days
-- key:    brand, platform, kind
-- column: brand varchar = the brand
-- column: platform varchar = the platform
-- column: kind varchar = video, photo, link, text, ...
-- column: posts bigint = posts that it rests on, at the age where fewest were seen
-- column: half_days double = the first age (0.25 to 30 days) at which the middle post had at least half
select
    brand,
    platform,
    kind,
    min(posts)::bigint as posts,
    min(age_days) filter (where part >= 0.5) as half_days,
from accrual()
group by brand, platform, kind
having count(*) filter (where part >= 0.5) > 0 and min(posts) >= 5
order by platform, kind, half_days
