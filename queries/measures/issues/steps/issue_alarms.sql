-- Which signs are rare enough to be an alarm, within the budget of false ones?
-- Each question that is asked of an account has a part of its brand's budget: a sign rings that comes once in 13 weeks times the brand's accounts over that part. The parts come from quiet worlds (docs/issues.md).
-- A run of deletions or edits is three within a week; how rare it is follows from how many the brand had before (a geometric law, which is heavy).
-- part:   issues
-- grain:  one row per sign and moment
-- key:    brand, platform, signal, question, post_id, seen_at
-- params: per_quarter = false alarms that a brand may have in 13 weeks, 1
-- params: as_of = a date: what was known then, now
-- column: brand varchar = the brand
-- column: platform varchar = the platform
-- column: signal varchar = comments, quotes, followers, gone or edits
-- column: question varchar = standing (a post at its age), gain (a post within hours), account (its newest posts together), loss, run
-- column: post_id varchar? = the post, null for lost followers
-- column: seen_at timestamp = the look (UTC)
-- column: once_in_weeks double = the account sees the like once in so many weeks
-- column: weeks_seen double? = weeks of the account that were seen before it
-- column: seen_before bigint? = how often it had been as high before
-- column: count bigint? = comments or quotes that the post has, gained, or the account gained; followers; posts of the run
-- column: usual double? = what is usual then
-- column: base bigint? = likes of the post, or reposts
-- column: usual_base double? = what is usual of them
-- call:   from issue_alarms()
create or replace macro issue_alarms(per_quarter := 1, as_of := null) as table
with parts(signal, question, part) as (
    values
    ('comments', 'standing', 0.30), ('comments', 'gain', 0.35), ('comments', 'account', 0.35),
    ('quotes', 'standing', 0.05), ('quotes', 'gain', 0.05), ('quotes', 'account', 0.05),
    ('followers', 'loss', 0.05), ('gone', 'run', 0.05), ('edits', 'run', 0.05)
),

accounts as (
    select
        account_id, brand, platform,
        date_diff('day', coalesce(covered_from, first_post_at), last_observed_at) / 7 as weeks,
        count(*) over (partition by brand) as brand_accounts,
    from mart.accounts
    where is_tracked
),

changed as (
    select 'gone' as signal, brand, platform, post_id, gone_at as seen_at
    from vanished()
    union all by name
    select 'edits' as signal, brand, platform, post_id, edited_at as seen_at
    from edits()
),

counted as (
    select
        changed.*,
        count(*) over week as count,
        count(*) over past - count(*) over week as earlier,
    from changed
    window
        week as (
            partition by signal, brand, platform order by seen_at
            range between interval 7 days preceding and current row
        ),
        past as (
            partition by signal, brand, platform order by seen_at
            range between unbounded preceding and current row
        )
),

runs as (
    select
        counted.* exclude (earlier),
        'run' as question,
        accounts.weeks as weeks_seen,
        (earlier + 0.5) / (greatest(accounts.weeks, 0) + 1) as usual,
        ((1 + usual) / usual) ** counted.count as once_in_weeks,
        accounts.brand_accounts,
    from counted
    inner join accounts
        on counted.brand = accounts.brand and counted.platform = accounts.platform
    where counted.count >= 3
),

signs as (
    select
        accounts.brand, accounts.platform, accounts.brand_accounts,
        sign.* exclude (account_id, observed_at), sign.observed_at as seen_at,
    from mart.storm_signs as sign
    inner join accounts on sign.account_id = accounts.account_id
    union all by name
    from runs
)

select
    brand, platform, signs.signal, signs.question, post_id, seen_at, once_in_weeks, weeks_seen,
    seen_before, count, usual, base, usual_base,
from signs
inner join parts on signs.signal = parts.signal and signs.question = parts.question
where
    once_in_weeks >= 13 * brand_accounts / nullif(parts.part * per_quarter, 0)
    and (as_of is null or local_date(seen_at) <= as_of::date)
order by brand, platform, seen_at, signs.signal, signs.question, post_id;
