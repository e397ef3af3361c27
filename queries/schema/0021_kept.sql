-- How long the terms of a platform let numbers stay that were not asked for again, and what was
-- already taken out of the landing for that.
alter table platform add column keeps_days integer;

alter table platform add column keeps_of varchar;

alter table platform add column is_amended boolean;

-- One row per landed part whose answers hold dates and ids only.
create table bare_part (
    run_id varchar not null,
    part varchar not null
);

comment on table bare_part is 'Landed answers that hold ids and dates only: their numbers and words could not stay longer. retention() tells it by platform.';
