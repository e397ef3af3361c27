-- How many posts of a file have an id that is known as that of another account's other post.
select
    count(distinct staged.post_id)::bigint as post_count,
    min(staged.post_id) as example,
from staged_post as staged
inner join post on staged.post_id = post.post_id
where
    staged.account_id <> post.account_id
    and staged.published_at::date <> post.published_at::date;
