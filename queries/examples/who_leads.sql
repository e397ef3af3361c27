-- What is each brand's share of engagement in the newest whole month?
-- nl: Welk aandeel van de interactie heeft elk merk in de nieuwste hele maand?
select
    period,
    brand,
    round(100 * share, 1) as percent,
    posts,
from share_of_voice(every := 'month')
where is_whole
qualify period = max(period) over ()
order by share desc nulls last;
