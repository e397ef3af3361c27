-- Do a brand's posts with a hashtag do better than its posts without it, and how sure is that?
-- grain:  one row per platform, brand and hashtag of five posts or more
-- key:    platform, brand, hashtag
-- checked: by tests, its call would slow every build
-- params: since, until = dates, from and before, no bound; brands, platforms = lists, all tracked ones
-- column: platform varchar = the platform
-- column: brand varchar = the brand
-- column: hashtag varchar = the hashtag without its sign, lower case, as last seen on the posts
-- column: posts bigint = posts with it, seen at seven days of age or later
-- column: posts_without bigint = the brand's other posts there
-- column: ratio double? = their typical engagement over that of the posts without it, same kind and time: see post_strengths
-- column: low double? = start of its 90 % range (Welch's t on logarithms), null below five posts without it
-- column: high double? = end of it
-- column: verdict varchar = stronger, weaker or cannot tell: the range leaves out 1 even after allowing for the number of hashtags compared
-- call:   from hashtag_strengths()
create or replace macro hashtag_strengths(
    since := null, until := null, brands := null, platforms := null
) as table
with posts as (
    from post_strengths(since := since, until := until, brands := brands, platforms := platforms)
    where strength is not null
),

tagged as (
    select posts.platform, posts.brand, posts.post_id, posts.strength, tags.hashtag,
    from posts
    inner join post_tags(brands := brands, platforms := platforms) as tags
        on posts.post_id = tags.post_id
),

totals as (
    select
        platform,
        brand,
        count(*) as n,
        sum(strength order by post_id) as added,
        sum(strength ** 2 order by post_id) as squares,
    from posts
    group by platform, brand
),

sums as (
    select
        tagged.platform,
        tagged.brand,
        tagged.hashtag,
        count(*) as n,
        any_value(totals.n) - count(*) as other_n,
        avg(tagged.strength order by tagged.post_id) as mean,
        (any_value(totals.added) - sum(tagged.strength order by tagged.post_id))
        / nullif(other_n, 0) as other_mean,
        var_samp(tagged.strength order by tagged.post_id) as spread,
        greatest(
            any_value(totals.squares) - sum(tagged.strength ** 2 order by tagged.post_id)
            - other_n * other_mean ** 2,
            0
        ) / nullif(other_n - 1, 0) as other_spread,
    from tagged
    inner join totals on tagged.platform = totals.platform and tagged.brand = totals.brand
    group by tagged.platform, tagged.brand, tagged.hashtag
    having count(*) >= 5
),

errors as (
    select
        *,
        sqrt(spread / n + other_spread / other_n) as error,
        least(n, other_n) - 1 as df,
        count(*) over (partition by platform, brand) as hashtags,
    from sums
)

select
    platform,
    brand,
    hashtag,
    n as posts,
    other_n as posts_without,
    exp(mean - other_mean) as ratio,
    case when other_n >= 5 then exp(mean - other_mean - t_bound(df, 0.05) * error) end as low,
    case when other_n >= 5 then exp(mean - other_mean + t_bound(df, 0.05) * error) end as high,
    case
        when other_n < 5 or error = 0 then 'cannot tell'
        when mean - other_mean > t_bound(df, 0.05 / hashtags) * error then 'stronger'
        when other_mean - mean > t_bound(df, 0.05 / hashtags) * error then 'weaker'
        else 'cannot tell'
    end as verdict,
from errors
order by platform, brand, posts desc, hashtag;
