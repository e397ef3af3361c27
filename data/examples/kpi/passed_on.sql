-- Of a hundred reactions to a typical post, how many pass it on?
-- Better than shares added up, which follow size: whoever passes a post on vouches for it before others,
-- so the part of passing on tells content that travels from content that is merely seen.
-- grain:  one row per brand and platform where shares are public
-- key:    brand, platform
-- column: brand varchar = the brand
-- column: platform varchar = the platform
-- column: posts bigint = posts with engagement whose shares are known
-- column: per_100 double = the middle post's shares per 100 of its engagement
select
    brand,
    platform,
    count(*) as posts,
    median(100 * shares / engagement) as per_100,
from posts
where shares is not null and engagement > 0
group by brand, platform
order by platform, per_100 desc
