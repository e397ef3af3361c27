-- Forget what was observed from the moment $until (UTC) on, as if it had not happened yet. What is
-- left is touched, so that it is measured and judged anew.
create or replace temp table brand_before as
select distinct brand
from account
where brand is not null;

delete from post_observation
where observed_at >= $until;

delete from account_observation
where observed_at >= $until;

delete from post_version
where observed_at >= $until;

delete from post
where post_id not in (select post_id from post_observation);

delete from account
where
    account_id not in (select account_id from post)
    and account_id not in (select account_id from account_observation)
    and account_id not in (select account_id from account_profile where observed_at < $until);

-- A file says what an account is called at its end only: the first name stays, as of the last moment.
delete from account_profile
where
    account_id not in (select account_id from account)
    or (
        observed_at >= $until
        and row(account_id, observed_at) not in (
            select row(account_id, min(observed_at))
            from account_profile
            group by account_id
        )
    );

update account_profile
set observed_at = $until::timestamp - interval 1 second
where observed_at >= $until;

delete from brand
where
    brand in (select brand from brand_before)
    and brand not in (select brand from account where brand is not null);

update brand
set tracked_to = null
where tracked_to >= $until;

delete from account_link
where account_id not in (select account_id from account);

delete from cursor;

delete from request
where received_at >= $until;
