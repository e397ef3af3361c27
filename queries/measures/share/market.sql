-- Was it the brand, or the market? Every brand's weekly volume, and with the field's movement removed.
-- grain:  one row per brand, platform, measure and week
-- key:    brand, platform, measure, as_of_week
-- column: brand varchar = the brand
-- column: platform varchar = the platform
-- column: measure varchar = engagement, posts or views
-- column: as_of_week date = first day of the week
-- column: volume double? = typical volume of a week over the last eight weeks
-- column: change double? = against the 52 weeks before, a ratio
-- column: field_change double? = the same change of the other brands, a ratio
-- column: momentum double? = change / field_change, a ratio
-- column: volume_net double? = the volume with the field's movement removed
-- column: others bigint? = brands that make up the field
-- call:   from market
create or replace view market as
select *
from mart.brand_market;
