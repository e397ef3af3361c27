-- Posts at equal age: what was said of each post, and of its count once ripe.

-- One row per post and nominal age (0.25, 1, 3, 7, 30 days): the first look at that age, and what
-- was known then.
create table mart.post_answers (
    post_id varchar not null,
    account_id varchar not null,
    nominal_age double not null,
    age_days double not null,
    observed_at timestamp not null,
    engagement bigint not null,
    expected double,
    projected double,
    low double,
    high double,
    once_in_weeks double,
    weeks_seen double,
    is_breakout boolean
);

-- One row per post whose newest look is younger than thirty days and could be projected.
create table mart.post_projections (
    post_id varchar not null,
    account_id varchar not null,
    age_days double not null,
    observed_at timestamp not null,
    projected double not null,
    low double not null,
    high double not null
);

-- One row: up to which run the answers know the looks.
create table ripening (
    run_id varchar not null
);

-- These marts have new columns: they are made anew.
drop table if exists mart.post_measures;

drop table if exists mart.account_days;

drop table if exists mart.account_weeks;

insert into touched by name
select account_id
from account;
