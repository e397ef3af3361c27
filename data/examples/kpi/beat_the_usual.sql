-- How often does a post earn twice what is usual for its account, kind and age?
-- Better than a list of best posts, which the largest account always fills: here each post is held against
-- its own account, so that a small brand that gets better shows at once.
-- grain:  one row per brand with posts that could be compared
-- key:    brand
-- column: brand varchar = the brand
-- column: posts bigint = posts that could be compared with what is usual
-- column: twice bigint = those that earned at least twice the usual
-- column: part double = fraction 0..1
select
    brand,
    count(*) as posts,
    count(*) filter (where ratio >= 2) as twice,
    count(*) filter (where ratio >= 2) / count(*) as part,
from posts
where ratio is not null
group by brand
order by part desc
