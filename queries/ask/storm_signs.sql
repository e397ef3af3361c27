-- The rare looks of earlier eras of a platform, whose courses teach how a storm may go on.
select
    sign.signal,
    sign.account_id,
    sign.post_id,
    date_diff('second', timestamp '2000-01-01', sign.observed_at) / 86400 as day,
    sign.once_in_weeks,
from mart.storm_signs as sign
inner join account on sign.account_id = account.account_id
inner join storms_from on account.platform = storms_from.platform
where
    account.platform = $platform
    and sign.post_id is not null
    and day between storms_from.first_day - 273 and storms_from.first_day - 0.00001
order by sign.signal, sign.post_id, sign.observed_at;
