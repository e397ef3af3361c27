-- Dated changes of course: what an account began to do differently, and what followed.

-- One row per account of a brand on a platform, kind of change and week; found anew at every run.
create table mart.course_changes (
    brand varchar not null,
    platform varchar not null,
    what varchar not null,
    week date not null,
    week_low date not null,
    week_high date not null,
    known_week date not null,
    before varchar,
    after varchar,
    before_value double,
    after_value double,
    kind varchar,
    evidence double,
    effect varchar not null,
    effect_log double,
    lag_weeks integer,
    effect_known_week date
);
