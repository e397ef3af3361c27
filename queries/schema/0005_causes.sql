-- Why a brand's share changed: the parts as they were told in each week.

-- One row per own, rival, platform, week and part; the newest weeks are told again at every run.
create table mart.causes (
    own varchar not null,
    rival varchar not null,
    platform varchar not null,
    as_of_week date not null,
    before_from date not null,
    before_until date not null,
    now_from date not null,
    now_until date not null,
    part varchar not null,
    value double,
    low double,
    high double,
    share_before double,
    share_now double,
    is_cause boolean not null,
    n_before bigint,
    n_now bigint,
    per_week_before double,
    per_week_now double,
    followers_known boolean not null,
    unknown_posts bigint,
    brand_count bigint,
    coverage double
);
