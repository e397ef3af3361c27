-- What became of messages, so that it can be asked in SQL.

-- One row per message and target, as far as the log in landing/news says it when a run measures; written anew then.
-- A target is a name; its address is a secret and stands nowhere.
create table delivery (
    message varchar not null,
    kind varchar not null,
    topic varchar not null,
    said varchar not null,
    noticed_at timestamp not null,
    target varchar not null,
    state varchar not null,
    tries integer not null,
    last_at timestamp,
    why varchar
);
