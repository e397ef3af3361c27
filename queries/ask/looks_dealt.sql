-- Every look with the bucket of the account of its post.
select
    look.*,
    hash(post.account_id) % $buckets as bucket,
from look
inner join post on look.post = post.number;
