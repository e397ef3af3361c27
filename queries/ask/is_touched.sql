-- Whether something was loaded that is not measured yet.
select count(*) > 0 as is_touched
from touched;
