-- Forget what was observed from the moment $until (UTC) on, as if it had not happened yet. What is
-- left is touched, so that it is measured and judged anew.
create or replace temp table brand_before as
select distinct brand
from account
where brand is not null;

delete from look
where observed_at >= $until;

delete from missed_look
where asked_at >= $until;

delete from ad_seen
where observed_at >= $until;

delete from ad_look
where asked_at >= $until;

delete from article_day
where observed_at >= $until;

delete from account_observation
where observed_at >= $until;

delete from journal_entry
where written_at >= $until;

-- Nobody knows when an event of the settings was written: it counts from its own day on.
delete from mart.event
where kind = 'event' and day > $known_on;

delete from post_state
where changed_at >= $until;

delete from account_period
where ends_at >= $until;

delete from post_version
where observed_at >= $until;

delete from post
where number not in (select post from look);

delete from account
where
    account_id not in (select account_id from post)
    and account_id not in (select account_id from account_observation)
    and account_id not in (select account_id from account_profile where observed_at < $until);

-- A file says what an account is called at its end only: cut here, it says so at its new end.
create or replace temp table last_look as
with looks as (
    select account_id, run_id, observed_at
    from post_observation
    union all
    select account_id, run_id, observed_at
    from account_observation
)

select account_id, run_id, max(observed_at) as observed_at
from looks
group by account_id, run_id;

delete from account_profile
where
    observed_at >= $until
    and (
        row(account_id, run_id) not in (select row(account_id, run_id) from last_look)
        or row(account_id, run_id, observed_at) not in (
            select row(account_id, run_id, min(observed_at))
            from account_profile
            group by account_id, run_id
        )
    );

update account_profile
set observed_at = (
    select last_look.observed_at
    from last_look
    where
        last_look.account_id = account_profile.account_id
        and last_look.run_id = account_profile.run_id
)
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

delete from delivery
where noticed_at >= $until;

update delivery
set state = 'waiting', tries = 0, last_at = null, why = null
where last_at >= $until;
