-- The warehouse: what was seen, when, and by which run. Grain first; unknown is null.
create schema if not exists mart;

-- One row: how this landscape reads time, and whether it is a simulated world.
create table landscape (
    time_zone varchar not null,
    week_start integer not null,
    is_simulated boolean not null,
    build_id varchar,
    built_at timestamp,
    outpace_version varchar
);

-- One row per brand of outpace.toml, in its order.
create table brand (
    brand varchar not null,
    role varchar not null,
    slot integer not null,
    tracked_to timestamp
);

-- One row per account of a brand on a platform, keyed on the platform's stable id.
create table account (
    account_id varchar not null,
    platform varchar not null,
    brand varchar,
    first_seen_at timestamp not null,
    first_seen_run varchar not null
);

-- One row per profile link and the account it was resolved to.
create table account_link (
    link varchar not null,
    account_id varchar not null
);

-- One row per seen change of handle, name, text or address of an account.
create table account_profile (
    account_id varchar not null,
    observed_at timestamp not null,
    handle varchar,
    name varchar,
    bio varchar,
    url varchar,
    run_id varchar not null
);

-- One row per account and moment; append-only.
create table account_observation (
    account_id varchar not null,
    observed_at timestamp not null,
    followers bigint,
    following bigint,
    posts_total bigint,
    is_rounded boolean not null,
    missing json,
    run_id varchar not null
);

-- One row per post: what does not change.
create table post (
    post_id varchar not null,
    account_id varchar not null,
    published_at timestamp not null,
    declared_at varchar,
    kind varchar,
    language varchar,
    url varchar,
    first_seen_run varchar not null
);

-- One row per seen change of a post's text.
create table post_version (
    post_id varchar not null,
    account_id varchar not null,
    observed_at timestamp not null,
    text varchar,
    hashtags varchar[],
    run_id varchar not null
);

-- One row per post and moment; append-only, never updated. No key: loading keeps it free of
-- doubles, and every publish checks that it did.
create table post_observation (
    post_id varchar not null,
    account_id varchar not null,
    observed_at timestamp not null,
    views bigint,
    likes bigint,
    comments bigint,
    shares bigint,
    quotes bigint,
    saves bigint,
    missing json,
    run_id varchar not null
);

-- One row per run of collecting or importing.
create table run (
    run_id varchar not null,
    kind varchar not null,
    started_at timestamp not null,
    finished_at timestamp,
    status varchar not null,
    note varchar,
    outpace_version varchar
);

-- One row per part of a run: what one account, or one file, brought and which time it covers.
create table run_part (
    run_id varchar not null,
    part varchar not null,
    account_id varchar,
    status varchar not null,
    covers_from timestamp,
    covers_to timestamp,
    posts_seen bigint not null,
    observations_added bigint not null,
    note varchar
);

-- One row per request to a platform.
create table request (
    run_id varchar not null,
    part varchar not null,
    position integer not null,
    source varchar not null,
    purpose varchar not null,
    url varchar not null,
    status integer not null,
    received_at timestamp not null,
    bytes bigint not null
);

-- One row per record that could not be understood.
create table quarantine (
    run_id varchar not null,
    part varchar not null,
    position bigint,
    field varchar,
    reason varchar not null,
    raw varchar
);

-- One row per account: how far its history was read.
create table cursor (
    account_id varchar not null,
    position json not null,
    run_id varchar not null
);

-- One row per post or account that must be measured again; it survives a killed run and is empty
-- once that is done. A null post_id stands for all posts of the account, '' for none of them.
create table touched (
    account_id varchar not null,
    post_id varchar
);

-- One row per measure that this file offers: its header, in columns.
create table measure_definition (
    name varchar not null,
    question varchar not null,
    grain varchar,
    params varchar[],
    columns varchar[],
    source varchar,
    call varchar not null,
    sql varchar not null
);
