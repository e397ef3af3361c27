-- Was it the brand, or the market? Every brand's weekly volume, and with the field's movement removed.
-- grain:  one row per brand, platform, measure and week
-- column: brand = the brand
-- column: platform = the platform
-- column: measure = engagement, posts or views
-- column: as_of_week = first day of the week
-- column: volume = typical volume of a week over the last eight weeks
-- column: change = against the 52 weeks before, a ratio
-- column: field_change = the same change of the other brands, a ratio
-- column: momentum = change / field_change, a ratio
-- column: volume_net = the volume with the field's movement removed
-- column: others = brands that make up the field
-- call:   from market
create or replace view market as
select *
from mart.brand_market;
