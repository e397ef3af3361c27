-- What tools say of a whole period where they do not name its posts.

-- One row per account and end of a period; append-only.
create table account_period (
    account_id varchar not null,
    ends_at timestamp not null,
    posts bigint,
    engagement bigint,
    run_id varchar not null
);

comment on table account_period is 'Posts and engagement of accounts within whole periods, as an export of sums says them; never a part of what is counted post by post.';
