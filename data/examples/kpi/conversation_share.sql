-- Which part of the field's conversation, comments and quotes, does each brand hold?
-- Better than share of engagement where talk is the aim: a like costs nothing and outnumbers all else,
-- so the usual share hardly moves when a brand begins to be talked about.
-- grain:  one row per platform and brand with posts of the last 90 days
-- key:    platform, brand
-- column: platform varchar = the platform
-- column: brand varchar = the brand
-- column: posts bigint = its posts of the last 90 days
-- column: unknown_posts bigint = those whose comments are unknown; they are left out
-- column: words hugeint? = comments and quotes (as far as public) of the posts whose comments are known
-- column: share double? = fraction 0..1 of those of all brands there
-- assert: the shares of a platform add to 1 | select coalesce(bool_and(abs(added - 1) < 1e-9), true) from (select sum(share) as added from conversation_share() where share is not null group by platform)
with latest as (
    select
        *,
        comments + coalesce(quotes, 0) as talk,
    from posts
    where published_date > (select max(seen.published_date) - 90 from posts as seen)
),

added as (
    select
        platform,
        brand,
        count(*) as posts,
        count(*) - count(talk) as unknown_posts,
        sum(talk) as words,
    from latest
    group by platform, brand
)

select
    *,
    words / nullif(sum(words) over (partition by platform), 0)::double as share,
from added
order by platform, share desc
