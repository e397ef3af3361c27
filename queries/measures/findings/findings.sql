-- What can be said about this landscape, one statement a row, what matters most first?
-- A claim of a trend needs more than even odds, and a share that moved in printed digits; else it is worth an eye.
-- What is not in the data is said to be so, and is neither none nor zero nor level.
-- grain:  one row per statement
-- key:    finding
-- checked: by tests, its call would slow every build
-- params: own = the brand from which it is seen, the own brand of the landscape; measure = engagement, posts or views, all three
-- params: platforms, brands = lists, all tracked ones: which rivals are told of, we always are; as_of = a date: what was said then, now
-- params: since, until = days, from and before, of posts, changes of course and gaps; all changes, posts of the newest eight weeks and gaps of the sixteen that are compared
-- column: kind varchar = what is said: pulling_ahead, closing_in, we_are_gaining, we_are_losing, level, worth_an_eye, issue, luck, season, breakout, fallen_behind, course_change, standing, tracked_since, too_early, gap, stale or not_in_data
-- column: own varchar? = the brand from which it is seen, null when no brand is our own
-- column: subject varchar? = the brand that it is about, ours or another; null for all of them
-- column: rival varchar? = the other brand of the comparison, or the one that it is about; null when it is about us alone or about all
-- column: rivals varchar[]? = the rivals against which it was found, of a verdict
-- column: platform varchar = the platform, or `all`
-- column: places varchar[]? = of a rival that gains on several platforms: those that carry it, the strongest first; else null
-- column: measure varchar? = engagement, posts or views; null for what is of no measure
-- column: what varchar? = of a change of course: cadence, mix, hour, hashtags or profile; of a post: its kind; of a season: up or down; of an issue: comments, quotes, followers, gone or edits; not in the data: engagement, views, kinds, texts or followers
-- column: trend varchar = gaining, losing, steady or unknown: how the subject moves against the others
-- column: trend_certainty double? = chance 0..1 of that, null where it was not judged
-- column: level varchar? = where we stand against the rival: ahead, behind, level, cannot tell, gathering, absent or not in the data; null when it is about several
-- column: level_chance double? = chance 0..1 that our underlying share is above the rival's
-- column: gap double? = our measured share minus the rival's over eight weeks, -1..1
-- column: gap_low double? = start of the 90 % range of the underlying gap
-- column: gap_high double? = end of it
-- column: since date? = first week of what is new, the day of a post, the last day of what is old
-- column: since_low date? = start of its 90 % interval
-- column: since_high date? = end of it
-- column: size double? = share_now - share_before: by how much the subject's share moved, in fractions
-- column: share_before double? = the subject's share 0..1 in the earlier period
-- column: share_now double? = the same in the later period
-- column: share_now_low double? = start of the 90 % range of the underlying share, null where the period is younger than eight weeks
-- column: share_now_high double? = end of it
-- column: own_share_before double? = our share 0..1 in the earlier period
-- column: own_share_now double? = the same in the later period
-- column: own_share_now_low double? = start of the 90 % range of ours
-- column: own_share_now_high double? = end of it
-- column: certainty double? = chance 0..1 that it is so, the least of those of `rivals`; null where nothing of the kind is judged
-- column: n bigint? = posts that it rests on
-- column: brand_count bigint? = brands in the comparison (the universe)
-- column: tracked_count bigint? = brands with an account there
-- column: coverage double? = fraction 0..1 of the compared weeks that was collected, of the one of us that has less
-- column: before_from date? = first day of the earlier period
-- column: before_until date? = first day after it
-- column: now_from date? = first day of the later period
-- column: now_until date? = first day after it
-- column: is_young boolean = true when the later period is shorter than eight weeks, because the change is younger
-- column: gain double? = typical weekly volume since then against before, over the field's; of a season the field's own change; of a post its engagement, of an issue its count over what is usual; of a change of course what a typical post earned afterwards: a ratio
-- column: once_in_weeks double? = an account like this has such a post once in so many weeks
-- column: weeks_seen double? = weeks of the account that were seen before: once_in_weeks beyond them is an extrapolation
-- column: up double? = raw volume of the last four weeks against before, over the field's and the other's: a ratio
-- column: up_without_1 double? = the same without the best post of every four weeks
-- column: up_without_3 double? = the same without the best three
-- column: up_without_5 double? = the same without the best five
-- column: carriers bigint? = how many posts carry the luck
-- column: cause varchar? = the part of the change that the evidence carries, as in causes: cadence, mix, strength or audience
-- column: cause_size double? = that part in fractions of share
-- column: posts varchar[] = the posts that it rests on: the carriers of a luck, a post that broke out or fell behind
-- column: changes varchar[] = the changes of course that belong to it, as change_key writes them
-- column: before varchar? = how it was, of a change of course
-- column: after varchar? = how it became
-- column: before_value double? = the number in `before`: posts per week, part 0..1, hour; null when none
-- column: after_value double? = the number in `after`
-- column: reason varchar? = how an issue was seen (standing, gain, account, loss, run); why it is no more than worth an eye (early sign, below even odds, share unknown, share did not move, same printed share, volume did not rise); of a state what is the case
-- column: count bigint? = how many there are: weeks, days, rivals; of an issue comments, quotes, followers or posts
-- column: needed bigint? = of how many, or how many it takes; of an issue how often the weeks seen had the like
-- column: is_headline boolean = true when it may stand above everything else: a claim above even odds, or that nothing moves
-- column: rank bigint = 1 for what matters most: size times sureness, good news like bad
-- column: as_of_week date? = first day of the last week that was known
-- column: finding varchar = its name, the same as long as the same is said
-- assert: the compared periods do not overlap | select coalesce(bool_and(before_until <= now_from), true) from findings()
-- assert: above even odds stands whatever may be the headline | select coalesce(bool_and(certainty >= 0.5), true) from findings() where is_headline and kind <> 'level'
-- assert: ranks run from 1 without holes | select count(distinct rank) = count(*) and coalesce(max(rank), 0) = count(*) from findings()
-- call:   from findings()
create or replace macro findings(
    own := null,
    measure := null,
    platforms := null,
    brands := null,
    since := null,
    until := null,
    as_of := null
) as table
with seen_from as materialized (
    select own_brand(own) as me
),

levels as materialized (
    from finding_levels(
        own := own, measure := measure, platforms := platforms, brands := brands,
        as_of := least(as_of::date, until::date)
    )
),

trends as materialized (
    select * exclude (own)
    from finding_trends(
        (select list(levels) from levels),
        own := own, measure := measure, platforms := platforms, brands := brands,
        as_of := least(as_of::date, until::date)
    )
),

several as materialized (
    from finding_rivals(
        (select list(levels) from levels),
        own := own, measure := measure, platforms := platforms, brands := brands,
        as_of := least(as_of::date, until::date)
    )
),

standings as (
    select
        'standing' as kind,
        levels.* exclude (own_share, rival_share, posts, weeks, needed_weeks, absent),
        levels.rival as subject,
        case
            when levels.level in ('gathering', 'absent', 'not in the data') then 'unknown'
            when levels.platform = 'all' then 'unknown'
            else coalesce(trends.trend, 'steady')
        end as trend,
        trends.trend_certainty,
        levels.rival_share as share_now, levels.own_share as own_share_now,
        levels.posts as n,
        levels.as_of_week - 49 as now_from, levels.as_of_week + 7 as now_until,
        case levels.level when 'absent' then levels.absent when 'gathering' then 'weeks' end
            as reason,
        case levels.level when 'gathering' then levels.weeks end as count,
        case levels.level when 'gathering' then levels.needed_weeks end as needed,
    from levels
    left join trends
        on
            levels.rival = trends.subject
            and levels.platform = trends.platform
            and levels.measure = trends.measure
),

told as materialized (
    from trends
    where
        kind <> 'level' or trends.platform <> 'all'
        or trends.measure not in (select several.measure from several where reason is null)
    union all by name
    from several
    union all by name
    from standings
    union all by name
    from finding_posts(since := since, until := until, platforms := platforms, as_of := as_of)
    where coalesce(measure, 'engagement') = 'engagement'
    union all by name
    from finding_issues(platforms := platforms, as_of := least(as_of::date, until::date - 1))
    union all by name
    from finding_changes(since := since, until := until, platforms := platforms, as_of := as_of)
    union all by name
    from finding_states(
        measure := measure, since := since, until := until, platforms := platforms, as_of := as_of
    )
),

linked as (
    select
        told.* replace (coalesce(as_of_week, max(as_of_week) over ()) as as_of_week),
        me,
        (
            select list(
                post.post_id
                order by
                    if(told.measure = 'views', views, engagement_ripe) desc nulls last,
                    post.post_id
            )
            from mart.post_measures as post
            inner join mart.accounts as accounts on post.account_id = accounts.account_id
            where
                told.kind = 'luck'
                and accounts.brand = told.subject and accounts.platform = told.platform
                and post.published_week between told.as_of_week - 21 and told.as_of_week
        )[1:told.carriers] as carrying,
    from told
    cross join seen_from
    where told.subject is null or told.subject = me or is_brand(brands, told.subject)
),

weighed as (
    select
        linked.*,
        kind in ('pulling_ahead', 'closing_in', 'we_are_gaining', 'we_are_losing') as is_claim,
        kind = 'level' and not bool_or(is_claim) over same and (
            platform = 'all' or count(*) filter (where kind = 'level') over same = 1
        ) as is_stillness,
        case
            when is_claim then 1
            when is_stillness then 2
            when kind = 'issue' then if(linked.subject = me, 2.3, 2.6)
            when kind = 'course_change' and linked.since < as_of_week - 364 then 6
            when kind in (
                'worth_an_eye', 'luck', 'season', 'breakout', 'fallen_behind', 'course_change'
            ) then 3
            when kind = 'level' then 4
            when kind = 'standing' then 7
            else 5
        end as tier,
        concat_ws(
            '/', kind, subject, platform, linked.measure, what,
            if(kind = 'issue', linked.since::varchar, coalesce(posts[1], changes[1]))
        ) as name,
    from linked
    window same as (partition by linked.measure)
),

named as (
    select
        weighed.*,
        abs(coalesce(size, 0)) * coalesce(certainty, 0.5) as weight,
        name || case when count(*) over (partition by name) > 1
            then '/' || row_number() over (partition by name order by after, before)::varchar
            else '' end as finding,
        (
            select list(
                change_key(change.brand, change.platform, change.what, change.week)
                order by change.week, change.what
            )
            from mart.course_changes as change
            where
                (weighed.is_claim or weighed.kind = 'worth_an_eye')
                and change.brand = weighed.subject
                and list_contains(coalesce(places, [weighed.platform]), change.platform)
                and change.week between weighed.since - 91 and weighed.since + 14
                and is_over(change.known_week, as_of)
        ) as near,
    from weighed
),

-- What a rival does on several platforms stands above what it does on each of them.
ordered as (
    select
        named.*,
        case
            when places is null then weight
            else max(weight) over (partition by tier, named.measure, subject)
        end as standing_weight,
    from named
)

select
    kind,
    me as own,
    subject,
    case
        when kind in ('season', 'level') then null
        when subject = me then rival
        else coalesce(subject, rival)
    end as rival,
    rivals,
    platform,
    places,
    named.measure,
    what,
    coalesce(trend, 'unknown') as trend,
    trend_certainty,
    level, level_chance, gap, gap_low, gap_high,
    named.since, since_low, since_high,
    size,
    share_before, share_now, share_now_low, share_now_high,
    own_share_before, own_share_now, own_share_now_low, own_share_now_high,
    certainty,
    n::bigint as n,
    brand_count, tracked_count, coverage,
    before_from, before_until, now_from, now_until,
    coalesce(now_until - now_from < 56 and kind <> 'gap', false) as is_young,
    gain, once_in_weeks, weeks_seen,
    up, up_without_1, up_without_3, up_without_5, carriers,
    cause, cause_size,
    coalesce(posts, carrying, []) as posts,
    coalesce(changes, near, []) as changes,
    before, after, before_value, after_value,
    reason, count, needed,
    is_claim or is_stillness as is_headline,
    row_number() over (
        order by
            tier,
            standing_weight desc,
            places is null,
            named.since desc nulls last,
            case named.measure when 'engagement' then 1 when 'posts' then 2 else 3 end,
            platform <> 'all', platform, finding
    ) as rank,
    as_of_week,
    finding,
from ordered as named
order by rank;
