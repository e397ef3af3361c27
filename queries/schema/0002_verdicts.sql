-- Whether it is a lead, or luck: what was said of each pair in each week.

-- One row per brand, platform and week of its span: whether the week was collected.
create table mart.week_coverage (
    brand varchar not null,
    platform varchar not null,
    week date not null,
    state varchar not null
);

-- One row per pair, platform, measure and week; the newest weeks are judged again at every run.
create table mart.pair_verdicts (
    own varchar not null,
    rival varchar not null,
    platform varchar not null,
    measure varchar not null,
    as_of_week date not null,
    verdict varchar not null,
    level varchar,
    certainty double,
    onset_week date,
    onset_low date,
    onset_high date,
    gain double,
    gain_cadence double,
    gain_strength double,
    gain_on_us double,
    evidence double,
    threshold double,
    up double,
    up_without_1 double,
    up_without_3 double,
    up_without_5 double,
    carriers bigint,
    chance_ahead double,
    own_posts bigint,
    rival_posts bigint,
    own_weeks bigint,
    rival_weeks bigint,
    pairs bigint
);

-- One row per brand, platform, measure, week and period (now, before).
create table mart.brand_intervals (
    brand varchar not null,
    platform varchar not null,
    measure varchar not null,
    as_of_week date not null,
    period varchar not null,
    share double,
    estimate double,
    low double,
    high double,
    posts bigint,
    universe bigint,
    coverage double,
    chance_grown double
);

-- One row per brand, platform, measure and week: its volume, the field's and what is left.
create table mart.brand_market (
    brand varchar not null,
    platform varchar not null,
    measure varchar not null,
    as_of_week date not null,
    volume double,
    change double,
    field_change double,
    momentum double,
    volume_net double,
    others bigint
);

-- One row per judging: up to which run it knew the posts, and under which settings.
create table judging (
    run_id varchar not null,
    judged_at timestamp not null,
    settings varchar not null,
    first_week date,
    last_week date
);
