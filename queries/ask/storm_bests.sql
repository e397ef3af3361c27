-- The highest scores of earlier eras of a platform, which later ones are held against.
select
    best.signal,
    best.question,
    best.account_id,
    date_diff('second', timestamp '2000-01-01', best.observed_at) / 86400 as day,
    best.score,
from mart.storm_bests as best
inner join account on best.account_id = account.account_id
inner join storms_from on account.platform = storms_from.platform
where account.platform = $platform and day < storms_from.first_day
order by best.account_id, best.observed_at, best.question, best.score;
