-- Which experiments were announced, what could be seen beforehand, and did they work?
-- Judged against the field: rivals that moved with the brand before, weighted by the weeks before the start only.
-- grain:  one row per experiment that is not withdrawn, the newest first
-- key:    experiment_id
-- params: brands, platforms = lists of whose and where, all; as_of = a date: what had shown by then, now
-- column: experiment_id varchar = the journal entry that announced it
-- column: said varchar = the hypothesis, in words
-- column: brand varchar = who tries it
-- column: role varchar? = own or rival
-- column: platform varchar = where
-- column: measure varchar = engagement (posts x typical post of a week), per_post, posts or views
-- column: start_week date = first day of the first whole week
-- column: last_week date = first day of the last week
-- column: weeks integer = how many weeks were announced
-- column: success double = the least change that would count, as a fraction: 0.1 is a rise of 10 %
-- column: success_ratio double = the same as a ratio: 1.1
-- column: promised double? = the change that would be seen in 80 of 100 cases, as was said when it was announced; null when nothing was
-- column: seen double? = the same from what is known now of the weeks before the start, null when no change up to tenfold would
-- column: chance double? = fraction 0..1 of cases in which a change of just `success` would be seen
-- column: is_announced boolean = whether it was written down by the day of its start; else it is judged after the fact
-- column: is_changed boolean = whether the plan that counts was written after the start, in place of an earlier one
-- column: versions bigint = how many versions of the plan there are
-- column: seal varchar = hash of the plan that counts
-- column: state varchar = to come, running or over
-- column: answer varchar = to come, too early, cannot tell yet, works, does not, or cannot be judged
-- column: reason varchar? = why it cannot be judged: no account, no field, too little before
-- column: answered_week date? = first week with the answer that stands, of works and does not
-- column: looks bigint = how many whole weeks were looked at
-- column: effect double? = ratio to what the field and the weeks before let expect, 1 = none
-- column: low double? = lower end of its range; nine of ten such ranges hold the effect at every look
-- column: high double? = upper end of the range
-- column: more_weeks integer? = after about so many more weeks it can be told, null when not within a year
-- column: field varchar[] = the rivals that it is judged by, most weight first
-- column: placebos bigint = starts in the past at which nothing was tried, of which the range is made
-- column: placebo_brands bigint = of how many brands
-- column: lessons varchar[] = what was learnt from it
-- column: author varchar? = who announced it, null when nobody knows
-- column: written_at timestamp = when it was first written (UTC)
-- assert: an answer rests on a look | select coalesce(bool_and(looks > 0), true) from experiments() where answer in ('works', 'does not')
-- call:   from experiments()
create or replace macro experiments(brands := null, platforms := null, as_of := null) as table
with announced as (
    select entry.*, plan.* exclude (entry_id, brand, platform)
    from journal(kinds := ['experiment'], brands := brands, platforms := platforms) as entry
    inner join experiment_plans() as plan on entry.entry_id = plan.entry_id
    where as_of is null or local_date(entry.written_at) < as_of::date
),

lessons as (
    select unnest(about) as experiment_id, list(said order by changed_at, entry_id) as said
    from journal(kinds := ['lesson'])
    group by experiment_id
),

sealed as (
    select entry_id, arg_max(sha256, (written_at, version_id)) as seal
    from journal_entry
    group by entry_id
),

looked as (
    select
        experiment_id,
        count(*) as looks,
        max_by(look_of, look) as newest,
        min(week) filter (where answer = last_answer) as answered_week,
    from (
        select
            look_of.*,
            look_of,
            last_value(answer) over (
                partition by experiment_id order by look
                rows between unbounded preceding and unbounded following
            ) as last_answer,
        from experiment_looks(as_of := as_of) as look_of
    ) as looks
    group by experiment_id
)

select
    plan.entry_id as experiment_id,
    plan.said,
    plan.brand,
    (select any_value(role) from mart.accounts where accounts.brand = plan.brand) as role,
    plan.platform,
    plan.measure,
    plan.start_week,
    plan.start_week + 7 * (plan.weeks - 1) as last_week,
    plan.weeks,
    plan.success,
    1 + plan.success as success_ratio,
    plan.promised,
    exp(before.seen) - 1 as seen,
    before.chance,
    local_date(plan.written_at) <= plan.day as is_announced,
    plan.versions > 1 and local_date(plan.changed_at) > plan.day as is_changed,
    plan.versions,
    sealed.seal,
    case
        when coalesce(looked.looks, 0) >= plan.weeks then 'over'
        when looked.looks > 0 then 'running'
        else 'to come'
    end as state,
    case
        when before.reason is not null then 'cannot be judged'
        else coalesce(looked.newest.answer, 'to come')
    end as answer,
    before.reason,
    if(looked.newest.answer in ('works', 'does not'), looked.answered_week, null) as answered_week,
    coalesce(looked.looks, 0) as looks,
    looked.newest.effect,
    looked.newest.low,
    looked.newest.high,
    looked.newest.more_weeks,
    before.field,
    before.placebos,
    before.placebo_brands,
    coalesce(lessons.said, []) as lessons,
    nullif(plan.author, '') as author,
    plan.written_at,
from announced as plan
inner join mart.experiments as before on plan.entry_id = before.experiment_id
inner join sealed on plan.entry_id = sealed.entry_id
left join looked on plan.entry_id = looked.experiment_id
left join lessons on plan.entry_id = lessons.experiment_id
order by plan.start_week desc, plan.written_at desc, experiment_id;
