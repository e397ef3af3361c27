-- The newest moment that a warehouse holds counts of.
with looks as (
    select observed_at from post_observation
    union all
    select observed_at from account_observation
)

select max(observed_at) as observed_at
from looks;
