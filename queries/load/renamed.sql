-- Which staged accounts are known under another name: most of their posts are posts of that account.
-- A name that was found to be another account's is written down as a link to it.
insert into account_link by name
with known_posts as (
    select
        staged.account_id,
        post.account_id as known_id,
        count(distinct staged.post_id) as shared_count,
    from staged_post as staged
    inner join post on staged.post_id = post.post_id
    where
        staged.account_id <> post.account_id
        and staged.published_at::date = post.published_at::date
        and staged.account_id not in (select account_id from account)
    group by staged.account_id, known_id
),

comparable as (
    select
        known_posts.account_id,
        known_posts.known_id,
        any_value(known_posts.shared_count) as shared_count,
        count(distinct staged.post_id) as post_count,
    from known_posts
    inner join staged_post as staged on known_posts.account_id = staged.account_id
    where
        staged.published_at <= (
            select max(published_at)
            from post
            where post.account_id = known_posts.known_id
        )
    group by known_posts.account_id, known_posts.known_id
)

select
    account_id as link,
    arg_max(known_id, shared_count) as account_id,
from comparable
where shared_count > 1 and 2 * shared_count >= post_count
group by link;

create or replace temp table renamed as
select
    staged_account.account_id,
    account_link.account_id as known_id,
    any_value(coalesce(staged_account.name, staged_account.handle)) as name,
from staged_account
inner join account_link on staged_account.account_id = account_link.link
where staged_account.account_id <> account_link.account_id
group by staged_account.account_id, known_id;

update staged_account
set account_id = renamed.known_id
from renamed
where staged_account.account_id = renamed.account_id;
