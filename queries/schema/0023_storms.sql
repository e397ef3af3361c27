-- Storms: looks at which an account had what it rarely has, and what later looks are held against.

-- One row per sign and moment: a look, a day or a deletion such as the account sees once in four
-- weeks or more rarely, as known then.
create table mart.storm_signs (
    signal varchar not null,
    question varchar not null,
    account_id varchar not null,
    post_id varchar,
    observed_at timestamp not null,
    once_in_weeks double not null,
    weeks_seen double,
    seen_before bigint,
    count bigint,
    usual double,
    base bigint,
    usual_base double
);

comment on table mart.storm_signs is 'Looks at which an account had what it rarely has, and how rare that was as known then; issues() puts them together.';

-- One row per question and post (of an era of four weeks) or account and day: the highest score.
create table mart.storm_bests (
    signal varchar not null,
    question varchar not null,
    account_id varchar not null,
    observed_at timestamp not null,
    score double not null
);

comment on table mart.storm_bests is 'The highest score of each post, and of each account on a day: how rare later ones are is read from them.';

-- One row per post with a storm that is on and hour ahead of its newest look.
create table mart.storm_fans (
    signal varchar not null,
    post_id varchar not null,
    observed_at timestamp not null,
    hours double not null,
    low double not null,
    middle double not null,
    high double not null,
    courses bigint not null,
    own_courses bigint not null
);

comment on table mart.storm_fans is 'How many comments or quotes a storm may have in the next hours, from the courses of earlier ones; issue_course() tells it.';

-- The newest run whose looks were held against what is usual.
create table storming (
    run_id varchar not null
);

comment on table storming is 'The newest run whose looks were searched for storms.';
