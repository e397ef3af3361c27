-- One verdict per rival over all of its platforms, as said in each week.

-- One row per own brand, rival, measure and week; the newest weeks are judged again at every run.
create table mart.rival_verdicts (
    own varchar not null,
    rival varchar not null,
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
    evidence double,
    threshold double,
    platforms varchar[] not null,
    judged_platforms bigint not null,
    pairs bigint not null,
    least_budget double
);

-- Weeks that were judged before there was such a table are judged again, so that its history is whole.
delete from judging;
