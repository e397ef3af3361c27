-- Every post of the tracked brands with its counts when it was last seen.
-- grain:  one row per post
-- column: brand = the brand
-- column: role = own or rival
-- column: platform = the platform
-- column: kind = video, photo, link, text, ...
-- column: published_at = time of publication, UTC
-- column: published_date = day of publication, reporting time zone
-- column: published_week = first day of its week
-- column: observed_at = when it was last seen, UTC
-- column: age_days = days from publication to the last observation
-- column: observations = how many times the post was seen
-- column: views = last known count, null when unknown
-- column: likes = last known count, null when unknown
-- column: comments = last known count, null when unknown
-- column: shares = last known count, null when unknown
-- column: quotes = last known count, null when unknown
-- column: saves = last known count, null when unknown
-- column: engagement = likes + comments + shares + quotes + saves as far as public
-- column: engagement_ripe = engagement projected to thirty days where the post is younger and that can be said, else engagement
-- column: engagement_low = lower end of its 90 % range
-- column: engagement_high = upper end of its 90 % range
-- column: is_projected = true when engagement_ripe is a projection
-- column: compared_days = the age at which the post was compared, null when it was not
-- column: expected = engagement that is usual for the account and kind at that age
-- column: ratio = engagement at that age / expected
-- column: once_in_weeks = an account like this has such a post of that kind once in so many weeks
-- column: weeks_seen = weeks of the account that were seen before it
-- column: is_breakout = true when the account has such a post at most twice a year
-- column: title = the first 140 characters of the text
-- column: url = link to the post
-- column: post_id = id of the post
-- column: account_id = id of the account
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
