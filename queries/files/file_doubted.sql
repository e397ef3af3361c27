-- What of a file must be believed otherwise than was assumed.
-- grain:  one row per doubt
select
    belief,
    reason,
from file_doubts
order by belief, reason;
