-- Which posts broke out: such a post comes at most twice a year to an account, whatever its size?
-- grain:  one row per post whose newest answer is a breakout, the newest first
-- key:    post_id
-- params: since, until = dates of publication, from and before, no bound; brands, platforms = lists, all tracked ones
-- column: brand varchar = the brand
-- column: role varchar = own or rival
-- column: platform varchar = the platform
-- column: kind varchar = video, photo, link, text, ...
-- column: post_id varchar = id of the post
-- column: published_date date = day of publication, reporting time zone
-- column: title varchar? = the first 140 characters of the text, null when unknown
-- column: url varchar? = link to the post, null when unknown
-- column: age_days double = days from publication to the look that was compared
-- column: engagement bigint = engagement at that look
-- column: expected double? = what is usual for the account and kind at that age
-- column: ratio double? = engagement / expected
-- column: once_in_weeks double? = an account like this has such a post of that kind once in so many weeks
-- column: weeks_seen double? = weeks of the account that were seen before it
-- assert: a breakout stands above what is usual | select coalesce(bool_and(ratio > 1), true) from breakouts
-- call:   from breakouts
create or replace view breakouts as
select
    accounts.brand,
    accounts.role,
    accounts.platform,
    post.kind,
    post.post_id,
    post.published_date,
    post.title,
    post.url,
    post.compared_days as age_days,
    post.compared_engagement as engagement,
    post.expected,
    post.compared_engagement / nullif(post.expected, 0) as ratio,
    post.once_in_weeks,
    post.weeks_seen,
from mart.post_measures as post
inner join mart.accounts as accounts on post.account_id = accounts.account_id
where accounts.is_tracked and post.is_breakout
order by post.published_at desc, post.post_id;

create or replace macro breakouts(
    since := null, until := null, brands := null, platforms := null
) as table
select *
from breakouts
where
    (since is null or published_date >= since::date)
    and (until is null or published_date < until::date)
    and is_brand(brands, brand)
    and is_platform(platforms, platform);
