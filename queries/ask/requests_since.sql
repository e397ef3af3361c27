-- How many questions a source was asked since a moment.
select count(*) as requests
from request
where source = $source and received_at >= $since;
