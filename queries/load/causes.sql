-- Why shares changed, told again for the weeks that were judged again: the pairs of which something
-- was said (a lead, a watch, a slip, luck), our own share where we slipped, and every pair of the
-- newest week. As seen from the own brands; from all, where the newest week has up to $most pairs.
delete from mart.causes
where as_of_week >= coalesce((select first_week from judging), date '0001-01-01');

insert into mart.causes by name
with newest as (
    select
        as_of_week,
        count(*) <= $most as is_small,
    from mart.pair_verdicts
    where measure = 'engagement'
    group by as_of_week
    qualify as_of_week = max(as_of_week) over ()
),

judged as (
    select
        verdicts.*,
        level is not null or verdict in ('lead', 'slip', 'luck') as is_said,
        verdicts.as_of_week = newest.as_of_week as is_newest,
    from mart.pair_verdicts as verdicts
    cross join newest
    where
        measure = 'engagement'
        and verdicts.as_of_week >= coalesce((select first_week from judging), date '0001-01-01')
        and (
            newest.is_small
            or own in (select brand from mart.accounts where is_tracked and role = 'own')
        )
),

told as (
    select own, rival, platform, as_of_week, if(is_said, onset_week, null) as onset_week,
    from judged
    where is_said or is_newest
    union all
    select own, own as rival, platform, as_of_week, min(onset_week) as onset_week,
    from judged
    where verdict = 'slip'
    group by own, platform, as_of_week
),

periods as (
    select
        own,
        rival,
        platform,
        as_of_week,
        coalesce(onset_week, as_of_week - 49) - 56 as before_from,
        coalesce(onset_week, as_of_week - 49) as before_until,
        greatest(as_of_week - 49, onset_week) as now_from,
        as_of_week + 7 as now_until,
    from told
)

-- Sums of parts come in any order: without their last digits a rebuild gives the same rows.
select
    * replace (
        round(value, 12) as value,
        round(low, 12) as low,
        round(high, 12) as high,
        round(share_before, 12) as share_before,
        round(share_now, 12) as share_now,
        round(per_week_before, 9) as per_week_before,
        round(per_week_now, 9) as per_week_now,
        round(coverage, 9) as coverage
    ),
from causes_of((select list(periods) from periods));
