-- How sure is a share of engagement, posts or views, now and before?
-- grain:  one row per brand, platform, measure, week and period
-- key:    brand, platform, measure, as_of_week, period
-- column: brand varchar = the brand
-- column: platform varchar = the platform
-- column: measure varchar = engagement, posts or views
-- column: as_of_week date = first day of the last week that was known
-- column: period varchar = now (the last eight weeks) or before (up to 52 weeks before those)
-- column: share double? = the measured share 0..1, null when the brand was not collected for half of the period
-- column: estimate double? = the underlying share: its average if the weeks were drawn again
-- column: low double? = start of the estimate's 90 % interval
-- column: high double? = end of the estimate's 90 % interval
-- column: posts bigint? = posts in the period
-- column: universe bigint? = brands in the comparison, the same in both periods
-- column: coverage double? = fraction 0..1 of the period's weeks that were collected
-- column: chance_grown double? = chance 0..1 that the share of now is above that of before
-- call:   from share_intervals
create or replace view share_intervals as
select *
from mart.brand_intervals;
