-- The looks of a platform that storms are searched in, and those of nine months before that say what
-- is usual, by account, publication and moment: of a post those of its first week, and its first one.
-- A post that was older than thirty days then had earned what it would: that look counts from the day
-- on which it was thirty days old.
with posts as (
    select
        post.number,
        post.account_id,
        coalesce(post.kind, 'unknown') as kind,
        post.post_id,
        date_diff('second', timestamp '2000-01-01', post.published_at) / 86400 as published,
        storms_from.first_day,
    from post
    inner join account on post.account_id = account.account_id
    inner join storms_from on account.platform = storms_from.platform
    where account.platform = $platform
),

looks as (
    select
        posts.*,
        seen.observed_at,
        date_diff('second', timestamp '2000-01-01', seen.observed_at) / 86400 as moment,
        min(moment) over (partition by posts.number) as first_moment,
        seen.comments,
        seen.likes,
        seen.quotes,
        seen.shares,
    from posts
    inner join look as seen on posts.number = seen.post
    where posts.published > posts.first_day - 273 - 30
)

select
    number,
    post_id,
    account_id,
    kind,
    published,
    if(first_moment > published + 30, least(moment, published + 30), moment) as observed,
    observed_at,
    comments::double as comments,
    likes::double as likes,
    quotes::double as quotes,
    shares::double as shares,
from looks
where
    observed > first_day - 273
    and (moment <= published + 7 or moment = first_moment)
qualify row_number() over (partition by number, observed order by observed_at desc) = 1
order by account_id, published, number, observed;
