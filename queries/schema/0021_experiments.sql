-- Experiments: what was announced beforehand, what could be seen at all, what is said at each look.

-- One row per experiment of the journal; judged anew at every run, from the weeks before its start.
create table mart.experiments (
    experiment_id varchar not null,
    reason varchar,
    seen double,
    chance double,
    placebos bigint not null,
    placebo_brands bigint not null,
    field varchar[] not null
);

-- One row per experiment and whole week since its start, as far as it was announced.
create table mart.experiment_looks (
    experiment_id varchar not null,
    week date not null,
    look integer not null,
    effect double,
    low double,
    high double,
    answer varchar not null,
    more_weeks integer
);
