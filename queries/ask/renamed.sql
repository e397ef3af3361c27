-- The names in a file that stand for an account which is known under another name.
select
    name,
    known_id,
from renamed
order by name;
