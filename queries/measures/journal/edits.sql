-- Which posts were edited: a later look showed another text, and what changed in it?
-- Only between looks of our own: tools that export a text write it in ways of their own.
-- grain:  one row per post and change of its text, the newest first
-- key:    post_id, edited_at
-- params: since, until = dates of `edited_date`, from and before, no bound; brands, platforms = lists, all tracked ones
-- column: edited_date date = day of the look that showed the new text first, reporting time zone
-- column: brand varchar = the brand
-- column: role varchar = own or rival
-- column: platform varchar = the platform
-- column: kind varchar? = video, photo, link, text, ...
-- column: post_id varchar = id of the post
-- column: published_date date = day of publication, reporting time zone
-- column: url varchar? = link to the post
-- column: before varchar? = the text before, its first 500 characters; null where it had to be deleted
-- column: after varchar? = the text afterwards, likewise
-- column: removed varchar[] = words that are not in it any more
-- column: added varchar[] = words that were not in it before
-- column: edited_at timestamp = moment (UTC) of the look that showed the new text first
-- column: edited_run varchar = the run of that look
-- assert: a known text that was edited is another one | select coalesce(bool_and(before is distinct from after or before is null or length(before) = 500), true) from edits()
-- call:   from edits()
create or replace macro edits(
    since := null, until := null, brands := null, platforms := null
) as table
with turns as (
    select
        version.*,
        lag(version.text) over by_time as before,
        lag(version.run_id) over by_time as before_run,
    from post_version as version
    window by_time as (partition by version.post_id order by version.observed_at)
),

changed as (
    select
        turns.*,
        string_split_regex(coalesce(turns.before, ''), '\s+') as words_before,
        string_split_regex(coalesce(turns.text, ''), '\s+') as words_after,
    from turns
    where
        turns.before_run in (select run_id from run where kind = 'collect')
        and turns.run_id in (select run_id from run where kind = 'collect')
        and (turns.before is null) = (turns.text is null)  -- else it came back after it had to go
)

select
    local_date(changed.observed_at) as edited_date,
    accounts.brand,
    accounts.role,
    accounts.platform,
    post.kind,
    changed.post_id,
    local_date(post.published_at) as published_date,
    post.url,
    left(changed.before, 500) as before,
    left(changed.text, 500) as after,
    list_filter(
        changed.words_before, lambda word: not list_contains(changed.words_after, word)
    ) as removed,
    list_filter(
        changed.words_after, lambda word: not list_contains(changed.words_before, word)
    ) as added,
    changed.observed_at as edited_at,
    changed.run_id as edited_run,
from changed
inner join post on changed.post_id = post.post_id
inner join mart.accounts as accounts on changed.account_id = accounts.account_id
where
    accounts.is_tracked
    and (since is null or local_date(changed.observed_at) >= since::date)
    and (until is null or local_date(changed.observed_at) < until::date)
    and is_brand(brands, accounts.brand)
    and is_platform(platforms, accounts.platform)
order by changed.observed_at desc, changed.post_id;
