-- What accounts posted and earned within whole periods, from the staged rows of one part.
insert into account_period by name
select distinct on (staged.account_id, staged.ends_at)
    staged.account_id,
    staged.ends_at,
    staged.posts,
    staged.engagement,
    $run_id as run_id,
from staged_period as staged
where
    not exists (
        from account_period as known
        where known.account_id = staged.account_id and known.ends_at = staged.ends_at
    )
order by staged.account_id, staged.ends_at, staged.position desc;
