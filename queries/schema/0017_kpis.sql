-- KPIs of the landscape's own; filled in a build as it is published, never in the warehouse.
create table kpi (
    file varchar not null,
    name varchar not null,
    question varchar,
    grain varchar,
    params varchar[],
    columns varchar[],
    source varchar,
    call varchar,
    sql varchar,
    problem varchar,
    line integer
);

comment on table kpi is 'KPIs of the landscape''s own, and the files that were set aside; kpis tells it.';
