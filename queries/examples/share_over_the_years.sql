-- How did each brand's share of engagement go from quarter to quarter?
-- nl: Hoe verliep het aandeel van elk merk in de interactie van kwartaal tot kwartaal?
pivot (
    select period, brand, round(100 * share, 1) as percent
    from share_of_voice(every := 'quarter')
)
on brand
using first(percent)
group by period
order by period;
