-- What could we try: what did a rival begin to do, and rose after it, where we publish too and have tried nothing since?
-- grain:  one row per change of course of a rival that was followed by a rise, the likeliest first
-- key:    rival, platform, what, week
-- params: brands, platforms = lists of rivals and places, all tracked ones
-- column: own varchar = our brand
-- column: rival varchar = whose course it is
-- column: platform varchar = where
-- column: what varchar = cadence, mix, hour, hashtags or profile
-- column: week date = first day of the first week of the new course
-- column: format varchar? = of a mix: the kind of posts that moved most
-- column: after_value double? = the number that it became: posts a week, part 0..1, hour
-- column: is_ahead boolean = whether a standing lead began near it; else a typical post earned more after it
-- call:   from experiment_ideas()
-- checked: by tests
create or replace macro experiment_ideas(brands := null, platforms := null) as table
with ours as (
    select platform, min_by(brand, slot) as own
    from mart.accounts
    where is_tracked and role = 'own'
    group by platform
)

select
    ours.own,
    change.brand as rival,
    change.platform,
    change.what,
    change.week,
    first(change.kind order by change.evidence desc nulls last, change.kind) as format,
    first(change.after_value order by change.evidence desc nulls last, change.kind) as after_value,
    bool_or(change.share_break_week is not null) as is_ahead,
from course_changes(brands := brands, platforms := platforms) as change
inner join ours on change.platform = ours.platform
where
    change.role = 'rival'
    and change.what in ('cadence', 'mix')
    and (change.share_break_week is not null or change.effect_log > 0)
    -- what was tried on that platform since then, was tried
    and not exists (
        from experiment_plans() as plan
        where
            plan.brand = ours.own
            and plan.platform = change.platform
            and plan.start_week > change.week
    )
group by ours.own, change.brand, change.platform, change.what, change.week
order by is_ahead desc, change.week desc, change.what desc, rival, change.platform;
