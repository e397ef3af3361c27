-- Why something of a staged file is set aside, the most frequent reason first.
select
    reason,
    count(*) as found,
from staged_reject
group by reason
order by found desc, reason;
