-- Why a run or a part of it ended as it did, so that it can be told in the reader's language.
alter table run add column said varchar;

alter table run_part add column said varchar;

comment on column run.said is 'The reasons in note as cases and values, in JSON; null where note is told as it is.';

comment on column run_part.said is 'The reason in note as a case and its values, in JSON; null where note is told as it is.';
