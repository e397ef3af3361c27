-- Looks that say nothing new: the counts are those of the two looks before, and the post's turn has not
-- come again. A list shows a hundred posts whenever one of them is due; to keep all of these would make a
-- warehouse of copies. The answers stay landed. Of a platform that is paid by the post all looks stay:
-- they are what was paid for.
create or replace temp table same_look as
with stored as (
    select
        look.post,
        look.observed_at,
        row(look.views, look.likes, look.comments, look.shares, look.quotes, look.saves) as counts,
        row_number() over (partition by look.post order by look.observed_at desc) as place,
    from look
    inner join post on look.post = post.number
    where
        $is_thinned
        and post.post_id in (select post_id from staged_post)
        and look.observed_at > (select min(observed_at) from staged_post) - interval 60 days
    qualify place <= 2
),

pairs as (
    select
        post,
        max(observed_at) as observed_at,
        any_value(counts) as counts,
    from stored
    group by post
    having count(*) = 2 and count(distinct counts) = 1
)

select staged.position
from staged_post as staged
inner join post on staged.post_id = post.post_id
inner join pairs
    on post.number = pairs.post
    and pairs.counts = row(
        staged.views, staged.likes, staged.comments, staged.shares, staged.quotes, staged.saves
    )
where
    staged.observed_at > pairs.observed_at
    and staged.observed_at - pairs.observed_at
    < look_interval(staged.observed_at - post.published_at) * 0.9
    and not exists (
        from missed_look as missed
        where missed.post = post.number and missed.asked_at > pairs.observed_at
    );
