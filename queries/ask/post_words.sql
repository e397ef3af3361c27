-- What was written in some posts, and where they stand.
with words as (
    select
        post_id,
        arg_max(text, observed_at) as text,
    from post_version
    where list_contains($post_ids, post_id)
    group by post_id
)

select
    posts.post_id,
    posts.brand,
    posts.platform,
    posts.published_date,
    words.text,
    posts.url,
from posts
left join words on posts.post_id = words.post_id
where list_contains($post_ids, posts.post_id)
order by posts.published_at, posts.post_id;
