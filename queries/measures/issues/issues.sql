-- What is happening to us, or to a rival, that rarely happens: a storm of comments, quotes, lost followers, a run of deletions or edits?
-- Said from the looks until each moment and nothing later. At most one false alarm a brand and quarter is the budget; what it comes to stands in docs/issues.md. No text is read for its mood.
-- grain:  one row per issue, the newest first; alarms of a brand on a platform within three days are one
-- key:    issue
-- params: since, until = dates of `day`, from and before, no bound; brands, platforms = lists, all tracked ones
-- params: per_quarter = false alarms that a brand may have in 13 weeks, 1; as_of = a date: what was known then, now
-- column: issue varchar = its name, the same as long as it is told
-- column: brand varchar = whose
-- column: role varchar = own or rival
-- column: platform varchar = where
-- column: signal varchar = what is rarest in it: comments, quotes, followers, gone or edits
-- column: question varchar = how that was seen: standing (a post at its age), gain (a post within hours), account (its newest posts together), loss, run
-- column: signals varchar[] = all that left the usual
-- column: began_at timestamp = the look that rang first (UTC)
-- column: day date = its day, reporting time zone
-- column: last_at timestamp = the newest look that would ring (UTC)
-- column: is_now boolean = true when that was within a week of the newest look at anybody
-- column: hours double = hours from the first to the newest of these looks
-- column: once_in_weeks double = the account sees the like once in so many weeks, at the rarest look; of those rarer than once in ten years the one that says most of a post
-- column: weeks_seen double? = weeks of the account that were seen before: once_in_weeks beyond them is an extrapolation
-- column: seen_before bigint? = how often these weeks had the like
-- column: posts varchar[] = the posts that ring, the rarest first; empty for lost followers
-- column: post_count bigint = how many
-- column: count bigint? = at the rarest look: comments or quotes (of the post at its age; gained within hours by it; by the account's newest posts together), followers, or posts of the run
-- column: usual double? = what is usual of that for the account
-- column: times double? = count / usual
-- column: base bigint? = likes then, or reposts
-- column: ratio_times double? = count per base over what is usual of that, of a post at its age; else null
-- column: title varchar? = the first 140 characters of the rarest post, null when unknown or where it had to go
-- column: url varchar? = link to it
-- column: published_date date? = day of publication, reporting time zone
-- column: gone_at timestamp? = when the rarest post was found deleted (UTC), null while it is there
-- column: gone_hours double? = hours from its publication until then
-- assert: an issue begins before it ends | select coalesce(bool_and(began_at <= last_at), true) from issues()
-- assert: what rings is rarer than once in a quarter | select coalesce(bool_and(once_in_weeks >= 13), true) from issues()
-- call:   from issues()
create or replace macro issues(
    since := null, until := null, brands := null, platforms := null, per_quarter := 1,
    as_of := null
) as table
with rung as (
    select
        *,
        coalesce(
            seen_at - lag(seen_at) over by_time > interval 3 days, true
        ) as is_first,
    from issue_alarms(per_quarter := per_quarter, as_of := as_of)
    window by_time as (partition by brand, platform order by seen_at)
),

numbered as (
    select
        *,
        count(*) filter (where is_first) over (
            partition by brand, platform
            order by seen_at, signal, question, post_id
        ) as number,
    from rung
),

by_post as (
    select brand, platform, number, post_id, max(once_in_weeks) as weeks
    from numbered
    where post_id is not null
    group by brand, platform, number, post_id
),

ringing as (
    select brand, platform, number, list(post_id order by weeks desc, post_id) as posts
    from by_post
    group by brand, platform, number
),

whole as (
    select
        brand, platform, number,
        min(seen_at) as began_at,
        max(seen_at) as last_at,
        list_sort(list_distinct(list(signal))) as signals,
        max_by(
            numbered,
            (least(once_in_weeks, 520), question = 'standing', count, once_in_weeks, seen_at)
        ) as rarest,
    from numbered
    group by brand, platform, number
),

seen as (
    select max(last_observed_at) as newest
    from mart.accounts
    where is_tracked
),

deleted as (
    select post_id, max(gone_at) as gone_at
    from vanished()
    where restored_at is null and (as_of is null or gone_date <= as_of::date)
    group by post_id
)

select
    concat_ws(
        ':', 'issue', md5(concat_ws(':', whole.brand, whole.platform)),
        strftime(whole.began_at, '%Y-%m-%dT%H')
    ) as issue,
    whole.brand,
    accounts.role,
    whole.platform,
    rarest.signal as signal,
    rarest.question as question,
    whole.signals,
    whole.began_at,
    local_date(whole.began_at) as day,
    whole.last_at,
    whole.last_at >= coalesce(least(as_of::timestamp + interval 1 day, newest), newest)
        - interval 7 days as is_now,
    date_diff('second', whole.began_at, whole.last_at) / 3600 as hours,
    rarest.once_in_weeks as once_in_weeks,
    rarest.weeks_seen as weeks_seen,
    rarest.seen_before as seen_before,
    coalesce(ringing.posts, []) as posts,
    len(coalesce(ringing.posts, []))::bigint as post_count,
    rarest.count as count,
    rarest.usual as usual,
    rarest.count / nullif(rarest.usual, 0) as times,
    rarest.base as base,
    case when rarest.question = 'standing' then
        (rarest.count + 0.5) / (rarest.base + 0.5)
        / nullif((rarest.usual + 0.5) / (rarest.usual_base + 0.5), 0)
    end as ratio_times,
    post.title,
    post.url,
    post.published_date,
    deleted.gone_at,
    date_diff('second', post.published_at, deleted.gone_at) / 3600 as gone_hours,
from whole
cross join seen
inner join (
    select brand, platform, any_value(role) as role
    from mart.accounts
    where is_tracked
    group by brand, platform
) as accounts on whole.brand = accounts.brand and whole.platform = accounts.platform
left join ringing
    on
        whole.brand = ringing.brand and whole.platform = ringing.platform
        and whole.number = ringing.number
left join mart.post_measures as post on rarest.post_id = post.post_id
left join deleted on rarest.post_id = deleted.post_id
where
    (since is null or day >= since::date)
    and (until is null or day < until::date)
    and is_brand(brands, whole.brand)
    and is_platform(platforms, whole.platform)
order by whole.began_at desc, whole.brand, whole.platform;
