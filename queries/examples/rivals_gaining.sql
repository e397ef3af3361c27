-- Which rivals are lastingly pulling ahead, where and since when?
-- nl: Welke concurrenten lopen blijvend uit, waar en sinds wanneer?
select
    rival,
    platform,
    verdict,
    level,
    certainty,
    onset_week,
    gain,
from current_verdicts()
where level is not null
order by certainty desc nulls last, rival, platform;
