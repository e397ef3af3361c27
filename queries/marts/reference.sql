-- What other products call engagement rate, and published figures that may stand beside ours: the
-- files of data/reference, read again at every measuring.
create table if not exists mart.engagement_formula (
    formula varchar,
    vendor varchar,
    name varchar,
    platforms varchar,
    definition varchar,
    likes double,
    comments double,
    shares double,
    quotes double,
    saves double,
    per varchar,
    statistic varchar,
    last_posts bigint,
    scale double,
    unit varchar,
    is_public boolean,
    reason varchar,
    source_url varchar,
    note varchar
);

-- Published figures of engagement by industry and platform, with their source.
create table if not exists mart.industry_benchmark (
    platform varchar,
    industry varchar,
    formula varchar,
    statistic varchar,
    value double,
    unit varchar,
    followers_from bigint,
    followers_until bigint,
    accounts bigint,
    period_from date,
    period_until date,
    source varchar,
    licence varchar,
    source_url varchar,
    read_from varchar,
    note varchar
);
