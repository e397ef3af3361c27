-- The good posts of a file, ready to be merged.
-- grain:  one row per good row of the file; the same post may come again
create or replace temp view staged_post as
select
    p.rowid + 1 as position,
    p.post_id,
    p.account_id,
    p.published_at,
    p.observed_at,
    p.declared_at,
    p.kind,
    p.language,
    p.url,
    p.text,
    p.hashtags,
    p.views,
    p.likes,
    p.comments,
    p.shares,
    p.quotes,
    p.saves,
    m.missing,
from file_post as p
inner join file_missing as m on p.code = m.code
where p.problem is null;
