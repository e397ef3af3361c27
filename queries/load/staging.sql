-- Where records wait before they are merged; empty at the start of every part.
create or replace temp table staged_account (
    position bigint,
    account_id varchar,
    platform varchar,
    brand varchar,
    handle varchar,
    name varchar,
    bio varchar,
    url varchar,
    observed_at timestamp,
    followers bigint,
    following bigint,
    posts_total bigint,
    is_rounded boolean,
    missing json
);

create or replace temp table record_post (
    position bigint,
    post_id varchar,
    account_id varchar,
    published_at timestamp,
    observed_at timestamp,
    declared_at varchar,
    kind varchar,
    language varchar,
    url varchar,
    text varchar,
    hashtags varchar[],
    views bigint,
    likes bigint,
    comments bigint,
    shares bigint,
    quotes bigint,
    saves bigint,
    missing json
);

create or replace temp view staged_post as
from record_post;

create or replace temp table staged_ad (
    position bigint,
    library varchar,
    advertiser varchar,
    ad_id varchar,
    shown_from date,
    shown_to date,
    is_over boolean,
    observed_at timestamp
);

create or replace temp table staged_article_day (
    position bigint,
    article varchar,
    day date,
    views bigint,
    observed_at timestamp
);

create or replace temp table staged_missed (
    post_id varchar,
    asked_at timestamp
);

create or replace temp table staged_reject (
    position bigint,
    field varchar,
    reason varchar,
    raw varchar
);
