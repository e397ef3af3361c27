-- Which part of a brand's posts earned nothing at all?
-- Better than the number of posts, which rewards posting more: these were made, published, and moved nobody.
-- Only posts of seven days and older count, as a young one may still earn.
-- grain:  one row per brand with posts whose engagement is known
-- key:    brand
-- column: brand varchar = the brand
-- column: posts bigint = posts seen at seven days or older whose engagement is known
-- column: silent bigint = those without any
-- column: part double = fraction 0..1
select
    brand,
    count(*) as posts,
    count(*) filter (where engagement = 0) as silent,
    count(*) filter (where engagement = 0) / count(*) as part,
from posts
where engagement is not null and age_days >= 7
group by brand
order by part desc
