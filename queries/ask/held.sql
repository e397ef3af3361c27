-- How much a warehouse holds.
select
    (select count(*) from post) as posts,
    (select count(*) from post_observation) + (select count(*) from account_observation)
        as observations,
    (select count(*) from quarantine) as rejected;
