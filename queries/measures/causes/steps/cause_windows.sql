-- Which two periods are compared when the cause of a change of share is asked?
-- They do not overlap: where the standing claim is younger than eight weeks, the later period begins with it.
-- part:   causes_told
-- grain:  one row per rival and platform
-- key:    rival, platform
-- params: own = the brand from which it is seen, the own brand of the landscape; rival = the brand that is explained, all others; platforms = list, all
-- params: before_since, before_until = the earlier period, the eight weeks before the standing claim began, else before the later period
-- params: since, until = the later period, the newest eight whole weeks or those since the standing claim began; dates, from and before
-- column: own varchar = the brand from which it is seen
-- column: rival varchar = the brand that is explained; the own brand itself when it is asked for
-- column: platform varchar = the platform, one where both have an account
-- column: as_of_week date = first day of the last week that is known
-- column: before_from date = first day of the earlier period
-- column: before_until date = first day after it
-- column: now_from date = first day of the later period
-- column: now_until date = first day after it
-- assert: the two periods do not overlap | select coalesce(bool_and(before_until <= now_from), true) from cause_windows()
create or replace macro cause_windows(
    own := null,
    rival := null,
    platforms := null,
    before_since := null,
    before_until := null,
    since := null,
    until := null
) as table
with there as (
    select distinct brand, platform
    from mart.accounts
    where
        is_tracked
        and is_platform(platforms, platform)
),

pairs as (
    select
        ours.brand as own,
        theirs.brand as rival,
        ours.platform,
        if(since is not null and until is not null, until::date, (
            select max(week) + 7
            from mart.week_coverage
            where is_over(week, until)
        )) as now_until,
    from there as ours
    inner join there as theirs on ours.platform = theirs.platform
    where
        ours.brand = own_brand(own)
        and theirs.brand = coalesce(rival, theirs.brand)
        and (rival is not null or theirs.brand <> ours.brand)
),

newest as (
    select *
    from mart.pair_verdicts as said
    where said.measure = 'engagement' and is_over(said.as_of_week, until)
    qualify said.as_of_week = max(said.as_of_week) over (
        partition by said.own, said.rival, said.platform
    )
),

-- Since when a lead, watch, slip or luck stands that is told of the rival.
claims as (
    select
        newest.own,
        newest.rival,
        newest.platform,
        case when level is not null or verdict in ('lead', 'slip', 'luck') then onset_week end
            as onset_week,
    from newest
),

ends as (
    select
        pairs.*,
        coalesce(since::date, greatest(pairs.now_until - 56, claims.onset_week)) as now_from,
        coalesce(before_until::date, least(claims.onset_week, now_from)) as before_until,
    from pairs
    left join claims
        on
            pairs.own = claims.own
            and pairs.rival = claims.rival
            and pairs.platform = claims.platform
)

select
    ends.own,
    ends.rival,
    ends.platform,
    ends.now_until - 7 as as_of_week,
    coalesce(before_since::date, ends.before_until - 56) as before_from,
    ends.before_until,
    ends.now_from,
    ends.now_until,
from ends
where ends.now_until is not null;
