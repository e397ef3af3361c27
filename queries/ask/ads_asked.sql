-- The last day up to which a library of ads was asked about an advertiser to the end, and when that was.
select max(days_to) as known_to, max(asked_at) as answered_at
from ad_look
where address = $address;
