-- Whom a plan is for, and what their platforms cost: given as lists, so that no frames are loaded.
create or replace temp table plan_target as
select
    unnest(range(len($platforms::varchar[])))::integer as target,
    unnest($platforms::varchar[]) as platform,
    unnest($hosts::varchar[]) as host,
    unnest($accounts::varchar[]) as account_id;

create or replace temp table plan_record as
select
    unnest($names::varchar[]) as platform,
    unnest($budgets::double[]) as budget,
    unnest($day_starts::timestamp[]) as day_start,
    unnest($profile_costs::double[]) as profile_cost,
    unnest($page_costs::double[]) as page_cost,
    unnest($page_sizes::bigint[]) as page_size,
    unnest($post_prices::double[]) as post_price,
    unnest($batches::bigint[]) as batch,
    unnest($reaches::bigint[]) as reach;
