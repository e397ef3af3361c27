-- How many times as often as in the year before was the Wikipedia article of each brand read, in the same weeks?
-- grain:  one row per brand with an article of which a week of the period is known
-- key:    brand
-- params: since, until = dates of the first day of the week, from and before, no bound; brands = list, all tracked ones
-- column: brand varchar = the brand
-- column: role varchar = own or rival
-- column: article varchar = address of the article
-- column: weeks bigint = weeks of the period that are known in both years
-- column: views bigint? = views in those weeks
-- column: views_year_before bigint? = views 52 weeks before each of them
-- column: times double? = the first by the second, null unless four weeks or more are known in both years
-- source: Wikimedia page views, CC0
-- call:   from attention_compared()
create or replace macro attention_compared(since := null, until := null, brands := null) as table
select
    brand,
    any_value(role) as role,
    any_value(article) as article,
    count(*) filter (where is_both) as weeks,
    sum(views) filter (where is_both)::bigint as views,
    sum(views_year_before) filter (where is_both)::bigint as views_year_before,
    case
        when count(*) filter (where is_both) >= 4
            then sum(views) filter (where is_both)
            / nullif(sum(views_year_before) filter (where is_both), 0)
    end as times,
from (
    select *, views is not null and views_year_before is not null as is_both
    from attention(since := since, until := until, brands := brands)
) as told
group by brand
order by brand;
