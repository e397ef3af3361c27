-- Which plans of experiments are there that can be judged: whole, and within what may be announced?
-- part:   experiments
-- grain:  one row per experiment that is not withdrawn
-- key:    entry_id
-- column: entry_id varchar = the journal entry that announced it
-- column: brand varchar = who tries it
-- column: platform varchar = where
-- column: measure varchar = engagement, per_post, posts or views
-- column: start_week date = first day of the first whole week
-- column: weeks integer = how many weeks were announced
-- column: success double = the least change that would count, as a fraction
-- column: promised double? = the change that would be seen in 80 of 100 cases, as was said when it was announced
-- call:   from experiment_plans()
create or replace macro experiment_plans() as table
select
    entry_id,
    brand,
    platform,
    measure,
    week_of(day + 6) as start_week,
    weeks,
    success,
    promised,
from (
    select
        *,
        body ->> '$.measure' as measure,
        try_cast(body ->> '$.weeks' as integer) as weeks,
        try_cast(body ->> '$.success' as double) as success,
        try_cast(body ->> '$.promised' as double) as promised,
    from journal(kinds := ['experiment'])
) as plans
where
    brand is not null
    and platform is not null
    and measure in ('engagement', 'per_post', 'posts', 'views')
    and weeks between 4 and 26
    and abs(success) between 0.01 and 9
    and success > -1
order by entry_id;
