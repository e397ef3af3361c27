-- Which two periods are compared when the cause of a change of share is asked?
-- part:   causes_told
-- grain:  one row per rival and platform
-- key:    rival, platform
-- params: own = the brand from which it is seen, the own brand of the landscape; rival = the brand that is explained, all others; platforms = list, all
-- params: before_since, before_until = the earlier period, the eight weeks before the standing claim began, else before the later period
-- params: since, until = the later period, the newest eight whole weeks; dates, from and before
-- column: own varchar = the brand from which it is seen
-- column: rival varchar = the brand that is explained; the own brand itself when it is asked for
-- column: platform varchar = the platform, one where both have an account
-- column: as_of_week date = first day of the last week that is known
-- column: before_from date = first day of the earlier period
-- column: before_until date = first day after it
-- column: now_from date = first day of the later period
-- column: now_until date = first day after it
create or replace macro cause_windows(
    own := null,
    rival := null,
    platforms := null,
    before_since := null,
    before_until := null,
    since := null,
    until := null
) as table
with seen_from as (
    select coalesce(
        own, (select min(brand) from mart.accounts where is_tracked and role = 'own')
    ) as brand
),

there as (
    select distinct brand, platform
    from mart.accounts
    where
        is_tracked
        and (platforms is null or list_contains(platforms::varchar[], platform))
),

pairs as (
    select
        ours.brand as own,
        theirs.brand as rival,
        ours.platform,
        if(since is not null and until is not null, until::date, (
            select max(week) + 7
            from mart.week_coverage
            where until is null or week + 7 <= until::date
        )) as now_until,
    from there as ours
    inner join seen_from on ours.brand = seen_from.brand
    inner join there as theirs on ours.platform = theirs.platform
    where theirs.brand = coalesce(rival, theirs.brand)
        and (rival is not null or theirs.brand <> ours.brand)
),

ends as (
    select
        pairs.*,
        coalesce(since::date, pairs.now_until - 56) as now_from,
        coalesce(before_until::date, claims.onset_week, since::date, pairs.now_until - 56)
            as before_until,
    from pairs
    left join cause_claims(until := until) as claims
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
