-- How many posts a week, of which kind, until we earn as much as a rival, if our posts stay as strong as now?
-- grain:  one row per own, rival, platform and kind of post that we published in the period
-- key:    own, rival, platform, kind
-- checked: by tests, its call would slow every build
-- params: own = the brand that catches up, the own brand of the landscape; rival = the other brand, all
-- params: platforms = list, all; brands = list (the universe of the shares), all tracked ones
-- params: since, until = the period that counts as now, the newest eight whole weeks; dates, from and before
-- column: own varchar = the brand that catches up
-- column: rival varchar = the brand to catch up with
-- column: platform varchar = the platform
-- column: kind varchar = the kind of post
-- column: strength double? = our typical engagement of that kind in the period
-- column: per_post double = what a post of that kind earns us on average
-- column: own_per_week double = posts of that kind per collected week now
-- column: all_per_week double = posts of all kinds
-- column: highest_per_week double? = the most posts per week that we ever kept for eight weeks
-- column: own_share double? = our share 0..1 of the engagement per collected week
-- column: rival_share double? = the rival's
-- column: posts_needed_per_week double = more posts of that kind a week until both shares are equal, 0 when we are ahead
-- column: low double? = start of its 90 % interval (every week of both brands left out in turn)
-- column: high double? = end of it, null when there is no end: fewer than four posts of that kind, or fewer than two weeks
-- column: is_reachable boolean = false, not by posting more alone: when it takes more than twice our highest pace, or the range has no end
-- column: assumption varchar = what is taken for granted
-- column: now_from date = first day of the period
-- column: now_until date = first day after it
-- source: Efron and Stein 1981 (the range)
create or replace macro catch_up(
    own := null, rival := null, platforms := null, brands := null, since := null, until := null
) as table
with given as materialized (
    select list(w) as pairs
    from cause_windows(
        own := own, rival := rival, platforms := platforms, since := since, until := until
    ) as w
),

samples as (
    from catch_up_samples((select pairs from given), brands := brands)
),

-- Every week of both brands is left out in turn.
strata as (
    select
        samples.own,
        samples.rival,
        samples.platform,
        samples.kind,
        samples.brand,
        (count(*) - 1) * var_pop(samples.needed order by samples.left_out) as variance,
        count(*) as weeks,
    from samples
    where samples.left_out is not null
    group by samples.own, samples.rival, samples.platform, samples.kind, samples.brand
),

spreads as (
    select
        strata.own,
        strata.rival,
        strata.platform,
        strata.kind,
        1.15 * sqrt(sum(variance order by strata.brand)) * (1.645 + 2 / nullif(min(weeks) - 1, 0)) as reach,
    from strata
    group by strata.own, strata.rival, strata.platform, strata.kind
    having count(*) = 2
),

weekly as (
    select states.brand, states.platform, states.week, coalesce(sum(weeks.posts), 0) as posts,
    from collected_weeks() as states
    inner join mart.accounts as accounts
        on states.brand = accounts.brand and states.platform = accounts.platform
    left join mart.account_weeks as weeks
        on accounts.account_id = weeks.account_id and states.week = weeks.published_week
    where states.is_collected and accounts.is_tracked
    group by states.brand, states.platform, states.week
),

-- Eight weeks in a row, at least four of them collected.
rolling as (
    select brand, platform, avg(posts) over eight as pace, count(*) over eight as weeks,
    from weekly
    window eight as (
        partition by brand, platform
        order by week
        range between interval 49 day preceding and current row
    )
),

best as (
    select brand, platform, max(pace) as highest_per_week,
    from rolling
    where weeks >= 4
    group by brand, platform
)

select
    whole.own,
    whole.rival,
    whole.platform,
    whole.kind,
    whole.strength,
    whole.per_post,
    whole.kind_posts / whole.weeks as own_per_week,
    whole.all_posts / whole.weeks as all_per_week,
    best.highest_per_week,
    whole.own_rate / nullif(whole.total_rate, 0) as own_share,
    whole.rival_rate / nullif(whole.total_rate, 0) as rival_share,
    greatest(whole.needed, 0) as posts_needed_per_week,
    greatest(whole.needed - spreads.reach, 0) as low,
    if(whole.kind_posts >= 4, greatest(whole.needed + spreads.reach, 0), null) as high,
    whole.needed <= 0 or (
        high is not null
        and all_per_week + whole.needed <= 2 * coalesce(best.highest_per_week, 0)
    ) as is_reachable,
    'our posts stay as strong as now, however many; the rival goes on as now' as assumption,
    whole.now_from,
    whole.now_until,
from samples as whole
left join spreads
    on
        whole.own = spreads.own
        and whole.rival = spreads.rival
        and whole.platform = spreads.platform
        and whole.kind = spreads.kind
left join best on whole.own = best.brand and whole.platform = best.platform
where whole.left_out is null and whole.needed is not null;
