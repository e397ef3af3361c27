-- The spans that whole runs of collecting and files covered, per brand and platform, in the reporting
-- time zone. A run that broke off covers nothing: what it did not reach, the next whole one may.
select
    accounts.brand,
    accounts.platform,
    run.kind = 'import' as is_file,
    timezone(
        (select time_zone from landscape), timezone('UTC', part.covers_from)
    ) as covers_from,
    timezone(
        (select time_zone from landscape), timezone('UTC', part.covers_to)
    ) as covers_to,
from run_part as part
inner join run on part.run_id = run.run_id and run.kind in ('collect', 'import')
inner join mart.accounts as accounts on part.account_id = accounts.account_id
where
    accounts.is_tracked
    and part.status = 'ok'
    and part.covers_from is not null
    and part.covers_to is not null
order by accounts.brand, accounts.platform, part.covers_from;
