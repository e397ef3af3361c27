-- What was written in some posts, and where they stand.
select
    posts.post_id,
    posts.brand,
    posts.platform,
    posts.published_date,
    words.text,
    posts.url,
from posts
left join (select post_id, arg_max(text, observed_at) as text from post_version group by all) as words using (post_id)
where list_contains($post_ids, posts.post_id)
order by posts.published_at, posts.post_id;
