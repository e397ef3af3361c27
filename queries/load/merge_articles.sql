-- The days of articles that are not known yet; a day that is known stays as it was first told.
insert into article_day by name
select
    article,
    day,
    min_by(views, position) as views,
    min_by(observed_at, position) as observed_at,
    $run_id as run_id,
from staged_article_day
where row(article, day) not in (select row(article, day) from article_day)
group by article, day
order by article, day;
