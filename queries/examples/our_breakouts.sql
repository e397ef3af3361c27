-- Which of our own posts broke out?
-- nl: Welke van onze eigen berichten braken door?
select
    published_date,
    platform,
    kind,
    engagement,
    expected,
    once_in_weeks,
    title,
from breakouts()
where role = 'own'
order by published_date desc;
