-- From which brand is it seen?
-- part:   current_verdicts
-- grain:  one value per call
-- params: own = the brand that was asked for, null for the own brand of the landscape
-- column: brand varchar? = that brand, null when no brand is our own
-- call:   select own_brand(null) as brand
create or replace macro own_brand(own) as (
    coalesce(own, (select min(brand) from mart.accounts where is_tracked and role = 'own'))
);
