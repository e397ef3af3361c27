-- What does the typical post of each brand earn at equal age, and how sure is that?
-- grain:  one row per brand that published
-- key:    brand
-- params: since, until = dates of publication, from and before, no bound; brands, platforms = lists, all tracked ones
-- column: brand varchar = the brand
-- column: role varchar = own or rival
-- column: posts bigint = posts whose engagement is known
-- column: projected_posts bigint = those whose engagement is projected to thirty days
-- column: one_look_posts bigint = those that were seen once: their age cannot be equalised
-- column: median double = the middle post's engagement, at thirty days or projected to them; of later posts the last count
-- column: low bigint? = start of its 90 % range (the posts 0.82 * sqrt(n) places below the middle), null below eight posts
-- column: high bigint? = end of it
-- assert: a middle post lies inside its range | select coalesce(bool_and(low <= median and median <= high), true) from typical_posts()
-- source: Conover 1999, Practical Nonparametric Statistics, 3.2 (range of a median from the order of the values)
-- call:   from typical_posts()
create or replace macro typical_posts(
    since := null, until := null, brands := null, platforms := null
) as table
with per_brand as (
    select
        accounts.brand,
        any_value(accounts.role) as role,
        count(*) as posts,
        count(*) filter (where post.is_projected) as projected_posts,
        count(*) filter (where post.observations = 1) as one_look_posts,
        median(post.engagement_ripe) as median,
        list(post.engagement_ripe order by post.engagement_ripe) as ordered,
        sqrt(count(*)) * z90() / 2 as reach,
    from mart.post_measures as post
    inner join mart.accounts as accounts on post.account_id = accounts.account_id
    where
        accounts.is_tracked
        and post.engagement is not null
        and (since is null or post.published_date >= since::date)
        and (until is null or post.published_date < until::date)
        and is_brand(brands, accounts.brand)
        and is_platform(platforms, accounts.platform)
    group by accounts.brand
)

select
    brand,
    role,
    posts,
    projected_posts,
    one_look_posts,
    median,
    case when posts >= 8 then ordered[floor((posts + 1) / 2 - reach)::bigint] end as low,
    case when posts >= 8 then ordered[ceil((posts + 1) / 2 + reach)::bigint] end as high,
from per_brand
order by brand;
