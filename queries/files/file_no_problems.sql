-- The empty relation of problems, for a file without any.
-- grain:  no rows
create or replace temp table file_problems (
    index bigint,
    field varchar,
    reason varchar,
    raw varchar
);
