-- Read the formulas of other products and the published figures that ship with this one.
delete from mart.engagement_formula;

insert into mart.engagement_formula by name
from read_csv($formulas, header = true, all_varchar = true);

delete from mart.industry_benchmark;

insert into mart.industry_benchmark by name
from read_csv($benchmarks, header = true, all_varchar = true);
