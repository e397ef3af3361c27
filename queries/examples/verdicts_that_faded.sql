-- Which alarms of the last year faded again?
-- nl: Welke alarmen van het afgelopen jaar zijn weer uitgedoofd?
select
    rival,
    called_week,
    last_week,
    is_faded,
    onset_week,
    gain,
    platforms,
from alarms()
order by called_week desc, rival;
