-- How alike do a brand's posts earn: what has a weak post of what a good one has?
-- Better than the average and its spread, which one viral post blows up: the quarter mark over the
-- three-quarter mark asks the middle half of the posts only. 1 is the same each time; 0.1 is a lottery.
-- grain:  one row per brand and platform with twelve posts or more whose engagement is known
-- key:    brand, platform
-- column: brand varchar = the brand
-- column: platform varchar = the platform
-- column: posts bigint = posts whose engagement is known
-- column: weak double = a quarter of the posts earned this or less
-- column: good double = a quarter of the posts earned this or more
-- column: consistency double? = weak / good, null when the good ones earned nothing
select
    brand,
    platform,
    count(*) as posts,
    quantile_cont(engagement_ripe, 0.25)::double as weak,
    quantile_cont(engagement_ripe, 0.75)::double as good,
    quantile_cont(engagement_ripe, 0.25) / nullif(quantile_cont(engagement_ripe, 0.75), 0) as consistency,
from posts
where engagement_ripe is not null
group by brand, platform
having count(*) >= 12
order by platform, consistency desc
