-- How did the engagement of one post grow, against what is usual for its account and kind?
-- grain:  one row per age: each look at the post, each age of the usual curve, and thirty days
-- key:    age_days
-- params: post_id = the post
-- column: age_days double = days from publication
-- column: engagement bigint? = engagement of the post at that look, null where it was not looked at
-- column: usual double? = engagement of the middle earlier post of the account and kind (usual_curve), null between its ages
-- column: usual_low double? = what one of them in ten stays below
-- column: usual_high double? = what one of them in ten exceeds
-- column: usual_posts bigint? = how many there are around that age, fifteen or more
-- column: basis varchar? = 'kind', or 'account' when posts of all kinds had to do
-- column: projected bigint? = the post's engagement projected to thirty days, null when it is older or that cannot be said
-- column: projected_low bigint? = lower end of its 90 % range
-- column: projected_high bigint? = upper end of it
-- call:   from post_curve((select min(mart.post_measures.post_id) from mart.post_measures))
create or replace macro post_curve(post_id := null) as table
with chosen as (
    select post.*
    from mart.post_measures as post
    inner join mart.accounts as accounts on post.account_id = accounts.account_id
    where post.post_id = post_id and accounts.is_tracked
),

looks as (
    select
        greatest(date_diff('second', chosen.published_at, seen.observed_at) / 86400, 0.001)
            as age_days,
        engagement_of(seen.likes, seen.comments, seen.shares, seen.quotes, seen.saves)
            as engagement,
    from look as seen
    inner join post on seen.post = post.number
    inner join chosen on post.post_id = chosen.post_id
),

rows as (
    from looks where engagement is not null
    union all by name
    from usual_curve(post_id) where exists (from chosen)
    union all by name
    select
        30 as age_days,
        engagement_ripe as projected,
        engagement_low as projected_low,
        engagement_high as projected_high,
    from chosen
    where is_projected
)

select
    age_days,
    max(engagement) as engagement,
    any_value(usual) as usual,
    any_value(usual_low) as usual_low,
    any_value(usual_high) as usual_high,
    any_value(usual_posts) as usual_posts,
    any_value(basis) as basis,
    any_value(projected) as projected,
    any_value(projected_low) as projected_low,
    any_value(projected_high) as projected_high,
from rows
group by age_days
order by age_days;
