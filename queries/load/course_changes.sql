-- The changes of course that stand, in place of those that stood before.
delete from mart.course_changes;

insert into mart.course_changes by name
select
    brand,
    platform,
    what,
    week::date as week,
    week_low::date as week_low,
    week_high::date as week_high,
    known_week::date as known_week,
    before,
    after,
    before_value,
    after_value,
    kind,
    evidence,
    effect,
    effect_log,
    lag_weeks,
    effect_known_week::date as effect_known_week,
from frame_changes;

drop table course_post;
