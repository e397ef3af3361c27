-- What happened besides posts, to be marked in charts over time.

-- One row per event of outpace.toml (kind event) and per change of how a platform counts (kind
-- definition, the file of data/reference); written anew at every run.
create table mart.event (
    day date not null,
    kind varchar not null,
    platform varchar,
    brand varchar,
    measure varchar,
    said varchar not null,
    source_url varchar
);
