-- Which hashtags came with the change of a brand's engagement between two periods?
-- A post with two hashtags counts for both: the parts of the hashtags do not add up to the whole.
-- grain:  one row per platform, brand and hashtag of five posts or more in both periods together
-- key:    platform, brand, hashtag
-- checked: by tests, its call would slow every build
-- params: before_since, before_until, since, until = the two periods, from and before
-- params: brands, platforms = lists, all tracked ones
-- column: platform varchar = the platform
-- column: brand varchar = the brand
-- column: hashtag varchar = the hashtag without its sign, lower case
-- column: posts_before bigint = posts with it in the first period
-- column: posts_now bigint = the same in the second
-- column: gain double? = engagement a week of the posts with it in the second period, less that in the first
-- column: brand_gain double? = the same of all posts of the brand there
-- column: ratio double? = typical engagement of the posts with it over those without, same kind and time, from the first day to the last; null while too few are seven days old
-- column: low double? = start of its 90 % range
-- column: high double? = end of it
-- column: verdict varchar = stronger, weaker or cannot tell, as in hashtag_strengths
-- call:   from hashtag_gain(before_since := date '2026-01-05', before_until := date '2026-04-06', since := date '2026-04-06', until := date '2026-07-06')
create or replace macro hashtag_gain(
    before_since := null, before_until := null, since := null, until := null,
    brands := null, platforms := null
) as table
with posts as (
    select
        *,
        engagement / nullif(weeks, 0) * case when is_now then 1 else -1 end as gain,
    from two_periods(
        before_since := before_since, before_until := before_until, since := since, until := until,
        brands := brands, platforms := platforms
    )
),

tagged as (
    select
        posts.platform,
        posts.brand,
        tags.hashtag,
        count(*) filter (where not posts.is_now) as posts_before,
        count(*) filter (where posts.is_now) as posts_now,
        sum(posts.gain order by posts.post_id) as gain,
    from posts
    inner join post_tags(brands := brands, platforms := platforms) as tags
        on posts.post_id = tags.post_id
    group by posts.platform, posts.brand, tags.hashtag
    having count(*) >= 5
)

select
    tagged.*,
    whole.gain as brand_gain,
    strength.ratio,
    strength.low,
    strength.high,
    coalesce(strength.verdict, 'cannot tell') as verdict,
from tagged
inner join (
    select platform, brand, sum(gain order by post_id) as gain
    from posts
    group by platform, brand
) as whole on tagged.platform = whole.platform and tagged.brand = whole.brand
left join hashtag_strengths(
    since := least(before_since::date, since::date),
    until := greatest(before_until::date, until::date),
    brands := brands,
    platforms := platforms
) as strength
    on
        tagged.platform = strength.platform
        and tagged.brand = strength.brand
        and tagged.hashtag = strength.hashtag
order by tagged.platform, tagged.brand, abs(tagged.gain) desc, tagged.hashtag;
