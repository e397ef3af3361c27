-- The journal: what people write, as it was landed.

-- One row per version of an entry; append-only. The newest version of an entry counts.
create table journal_entry (
    version_id varchar not null,
    entry_id varchar not null,
    kind varchar not null,
    author varchar not null,
    written_at timestamp not null,
    is_withdrawn boolean not null,
    body json not null,
    sha256 varchar not null
);

comment on table journal_entry is 'Every version of every journal entry as it was written: a correction is a new version, a withdrawal is one; journal() has the newest of each.';
