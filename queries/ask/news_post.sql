-- Where a post can be read; no row for one that is gone.
select url
from post
where post_id = $post_id and url is not null;
