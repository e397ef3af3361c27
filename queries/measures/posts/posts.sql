-- Every post of the tracked brands with its counts when it was last seen.
-- grain:  one row per post
-- key:    post_id
-- column: brand varchar = the brand
-- column: role varchar = own or rival
-- column: platform varchar = the platform
-- column: kind varchar = video, photo, link, text, ...
-- column: published_at timestamp = time of publication, UTC
-- column: published_date date = day of publication, reporting time zone
-- column: published_week date = first day of its week
-- column: observed_at timestamp = when it was last seen, UTC
-- column: age_days double = days from publication to the last observation
-- column: observations bigint = how many times the post was seen
-- column: views bigint? = last known count, null when unknown
-- column: likes bigint? = last known count, null when unknown
-- column: comments bigint? = last known count, null when unknown
-- column: shares bigint? = last known count, null when unknown
-- column: quotes bigint? = last known count, null when unknown
-- column: saves bigint? = last known count, null when unknown
-- column: engagement bigint? = likes + comments + shares + quotes + saves as far as public
-- column: engagement_ripe bigint? = engagement projected to thirty days where the post is younger and that can be said, else engagement
-- column: engagement_low bigint? = lower end of its 90 % range
-- column: engagement_high bigint? = upper end of its 90 % range
-- column: is_projected boolean = true when engagement_ripe is a projection
-- column: compared_days double? = the age at which the post was compared, null when it was not
-- column: expected double? = engagement that is usual for the account and kind at that age
-- column: ratio double? = engagement at that age / expected
-- column: once_in_weeks double? = an account like this has such a post of that kind once in so many weeks
-- column: weeks_seen double? = weeks of the account that were seen before it
-- column: is_breakout boolean = true when the account has such a post at most twice a year
-- column: title varchar? = the first 140 characters of the text
-- column: url varchar? = link to the post
-- column: post_id varchar = id of the post
-- column: account_id varchar = id of the account
-- call:   from posts
create or replace view posts as
select
    accounts.brand,
    accounts.role,
    accounts.platform,
    post.kind,
    post.published_at,
    post.published_date,
    post.published_week,
    post.observed_at,
    post.age_days,
    post.observations,
    post.views,
    post.likes,
    post.comments,
    post.shares,
    post.quotes,
    post.saves,
    post.engagement,
    post.engagement_ripe,
    post.engagement_low,
    post.engagement_high,
    post.is_projected,
    post.compared_days,
    post.expected,
    post.compared_engagement / nullif(post.expected, 0) as ratio,
    post.once_in_weeks,
    post.weeks_seen,
    post.is_breakout,
    post.title,
    post.url,
    post.post_id,
    post.account_id,
from mart.post_measures as post
inner join mart.accounts as accounts on post.account_id = accounts.account_id
where accounts.is_tracked;
