-- Attention outside social: how often the article of a brand is read. A reader asks attention().
alter table brand add column article varchar;

-- One row per article and day (UTC) that was told; append-only. A day that is not here is unknown.
create table article_day (
    article varchar not null,
    day date not null,
    views bigint not null,
    observed_at timestamp not null,
    run_id varchar not null
);

comment on table article_day is 'How often people read an article of Wikipedia on a day (UTC), as Wikimedia counts it; attention() tells it by brand and week.';
