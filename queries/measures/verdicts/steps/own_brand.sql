-- From which brand is it seen?
-- part:   current_verdicts
-- grain:  one value per call
-- params: own = the brand that was asked for, null for the own brand of the landscape; one that is not there is an error
-- column: brand varchar? = that brand, null when no brand is our own
-- call:   select own_brand(null) as brand
create or replace macro own_brand(own) as (
    coalesce(
        known_brands(if(own is null, null, [own]))[1],
        (select min(brand) from mart.accounts where is_tracked and role = 'own')
    )
);
