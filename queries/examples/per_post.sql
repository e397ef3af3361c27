-- What does a typical post of each brand earn, and how sure is that?
-- nl: Wat levert een typisch bericht van elk merk op, en hoe zeker is dat?
select
    brand,
    median,
    low,
    high,
    posts,
from typical_posts()
order by median desc nulls last;
