-- What vanished and came back: the state of a post, and which runs looked at every post of a span.
alter table run_part add column looked_from timestamp;

alter table platform add column deletions_bind boolean;

-- One row per change of a post's state, gone or restored; append-only. Only a look at the whole span
-- in which the post was published says that it is gone.
create table post_state (
    post_id varchar not null,
    account_id varchar not null,
    state varchar not null,
    changed_at timestamp not null,
    last_seen_at timestamp,
    run_id varchar not null
);

comment on table post_state is 'Posts that a whole look should have shown and did not (gone), and those that came back (restored); vanished() tells it.';
