-- Which hashtags did each post carry when its text was last seen?
-- part:   hashtag_gain
-- grain:  one row per post and hashtag
-- key:    post_id, account_id, hashtag
-- params: brands, platforms = lists, all tracked ones
-- column: post_id varchar = id of the post
-- column: account_id varchar = its account
-- column: hashtag varchar = the hashtag without its sign, lower case
-- call:   from post_tags()
create or replace macro post_tags(brands := null, platforms := null) as table
with versions as (
    select
        version.post_id,
        version.account_id,
        arg_max(version.hashtags, version.observed_at) as hashtags,
    from post_version as version
    inner join mart.accounts as accounts on version.account_id = accounts.account_id
    where
        accounts.is_tracked
        and version.hashtags is not null
        and is_brand(brands, accounts.brand)
        and is_platform(platforms, accounts.platform)
    group by version.post_id, version.account_id
),

-- Unnested in the list of columns: as a join it costs three times as much.
tags as (
    select post_id, account_id, unnest(hashtags) as hashtag
    from versions
)

select distinct
    post_id,
    account_id,
    lower(ltrim(hashtag, '#')) as hashtag,
from tags
where ltrim(hashtag, '#') <> '';
