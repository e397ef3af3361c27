-- What would one more post of each kind earn us, and what are we short of, whole and without each week?
-- part:   catch_up
-- grain:  one row per own, rival, platform, kind and week of either brand left out (null = none)
-- key:    own, rival, platform, kind, brand, left_out
-- params: windows = list of rows of cause_windows (the later period counts); brands = list (the universe), all tracked ones
-- column: own varchar = we
-- column: rival varchar = the brand to catch up with
-- column: platform varchar = the platform
-- column: kind varchar = a kind of post that we published in the period
-- column: brand varchar? = the brand without one week, null when none is left out
-- column: left_out date? = the week
-- column: weeks bigint = our collected weeks that remain
-- column: kind_posts bigint = our posts of that kind in them
-- column: all_posts bigint = our posts of all kinds in them
-- column: strength double? = our typical engagement of that kind
-- column: per_post double? = what a post of that kind earns us on average: the typical post, with our part of big posts
-- column: own_rate double? = our engagement per week
-- column: rival_rate double? = the rival's engagement per week
-- column: total_rate double? = the engagement of all brands per week, nothing left out
-- column: now_from date = first day of the period
-- column: now_until date = first day after it
-- column: needed double? = posts of that kind a week that are missing until parity, negative when we are ahead
-- call:   from catch_up_samples((select list(w) from cause_windows() as w))
create or replace macro catch_up_samples(windows, brands := null) as table
with pairs as (
    select asked.own, asked.rival, asked.platform, asked.now_from, asked.now_until,
    from (select unnest(windows) as asked) as given
),

samples as (
    select *, engagement * weeks / nullif(sum(posts * strength order by kind) over (
        partition by platform, from_day, brand, left_out
    ), 0) as bigness,
    from cause_samples(windows, brands := brands)
),

ours as (
    select pairs.own, pairs.rival, pairs.platform, pairs.now_from, pairs.now_until,
        kind, left_out, weeks, posts, brand_posts, strength, strength * bigness as per_post,
        engagement,
    from pairs
    inner join samples
        on pairs.own = samples.brand
            and pairs.platform = samples.platform
            and pairs.now_from = samples.from_day
            and pairs.now_until = samples.until_day
),

theirs as (
    select
        *,
        sum(engagement order by brand) filter (where left_out is null) over (
            partition by platform, from_day
        ) as total_rate,
    from (select distinct platform, from_day, brand, left_out, engagement from samples) as rates
)

select
    ours.own,
    ours.rival,
    ours.platform,
    ours.kind,
    case when ours.left_out is not null then ours.own
        when theirs.left_out is not null then ours.rival end as brand,
    coalesce(ours.left_out, theirs.left_out) as left_out,
    ours.weeks,
    ours.posts as kind_posts,
    ours.brand_posts as all_posts,
    ours.strength,
    ours.per_post,
    ours.engagement as own_rate,
    theirs.engagement as rival_rate,
    theirs.total_rate,
    ours.now_from, ours.now_until,
    (theirs.engagement - ours.engagement) / nullif(ours.per_post, 0) as needed,
from ours
inner join theirs
    on ours.rival = theirs.brand
        and ours.platform = theirs.platform
        and ours.now_from = theirs.from_day
        and (ours.left_out is null or theirs.left_out is null)
where ours.kind is not null;
