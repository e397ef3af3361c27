-- Followers of the accounts of a platform by day, where the platform does not round them.
select
    daily.account_id,
    date_diff('day', date '2000-01-01', daily.observed_date)::double as day,
    daily.followers::double as followers,
from mart.account_followers as daily
inner join account on daily.account_id = account.account_id
inner join storms_from on account.platform = storms_from.platform
where
    account.platform = $platform
    and not daily.is_rounded
    and daily.followers > 0
    and day >= storms_from.first_day - 273
order by daily.account_id, day;
