-- Every post of the tracked brands with its counts when it was last seen.
-- grain:  one row per post
-- reads:  mart.accounts, mart.post_measures
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
    post.title,
    post.url,
    post.post_id,
    post.account_id,
from mart.post_measures as post
inner join mart.accounts as accounts on post.account_id = accounts.account_id
where accounts.is_tracked;
