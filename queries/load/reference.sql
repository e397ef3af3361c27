-- Read the formulas of other products, the published figures and the changes of how platforms count
-- that ship with this one.
delete from mart.engagement_formula;

insert into mart.engagement_formula by name
from read_csv($formulas, header = true, all_varchar = true);

delete from mart.industry_benchmark;

insert into mart.industry_benchmark by name
from read_csv($benchmarks, header = true, all_varchar = true);

delete from mart.event
where kind = 'definition';

insert into mart.event by name
select
    day::date as day,
    'definition' as kind,
    platform,
    measure,
    said,
    source_url,
from read_csv($definition_breaks, header = true, all_varchar = true);
