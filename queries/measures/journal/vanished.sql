-- Which posts vanished: a look at the whole time in which they were published did not show them any more?
-- Never said of files, of a look that was not whole, or of an account that showed nothing.
-- grain:  one row per post and time that it vanished, the newest first
-- key:    post_id, gone_at
-- params: since, until = dates of `gone_date`, from and before, no bound; brands, platforms = lists, all tracked ones
-- column: gone_date date = day of the look that missed it, reporting time zone
-- column: brand varchar = the brand
-- column: role varchar = own or rival
-- column: platform varchar = the platform
-- column: kind varchar? = video, photo, link, text, ...
-- column: post_id varchar = id of the post
-- column: published_date date = day of publication, reporting time zone
-- column: title varchar? = the first 140 characters of its text, null when unknown or where the platform's terms ask that the text goes
-- column: url varchar? = link to where it was, null likewise
-- column: engagement bigint? = engagement at its last look
-- column: last_seen_at timestamp = last moment (UTC) at which it was shown
-- column: gone_at timestamp = moment (UTC) of the look that missed it; it vanished in between
-- column: gone_run varchar = the run of that look
-- column: restored_at timestamp? = when it was there again (UTC), null while it is gone
-- assert: a post is gone after it was last seen | select coalesce(bool_and(gone_at > last_seen_at), true) from vanished()
-- call:   from vanished()
-- checked: by tests
create or replace macro vanished(
    since := null, until := null, brands := null, platforms := null
) as table
with turns as (
    select
        state.*,
        lead(state.changed_at) over by_time as next_at,
        lead(state.state) over by_time as next_state,
    from post_state as state
    window by_time as (partition by state.post_id order by state.changed_at, state.state)
),

texts as (
    select post_id, arg_max(left(text, 140), observed_at) as title
    from post_version
    where post_id in (select post_id from post_state)
    group by post_id
)

select
    local_date(turns.changed_at) as gone_date,
    accounts.brand,
    accounts.role,
    accounts.platform,
    post.kind,
    turns.post_id,
    local_date(post.published_at) as published_date,
    texts.title,
    post.url,
    measured.engagement,
    turns.last_seen_at,
    turns.changed_at as gone_at,
    turns.run_id as gone_run,
    case when turns.next_state = 'restored' then turns.next_at end as restored_at,
from turns
inner join post on turns.post_id = post.post_id
inner join mart.accounts as accounts on turns.account_id = accounts.account_id
left join mart.post_measures as measured on turns.post_id = measured.post_id
left join texts on turns.post_id = texts.post_id
where
    turns.state = 'gone'
    and accounts.is_tracked
    and (since is null or local_date(turns.changed_at) >= since::date)
    and (until is null or local_date(turns.changed_at) < until::date)
    and is_brand(brands, accounts.brand)
    and is_platform(platforms, accounts.platform)
order by turns.changed_at desc, turns.post_id;
