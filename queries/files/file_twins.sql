-- Rows without an id that only differ in their counts, or that say a day and no text, cannot be told
-- apart: none of them is read.
update file_post
set problem = 'twin'
where
    problem is null
    and contains(post_id, ':row-')
    and post_id in (
        select post_id
        from file_post
        where problem is null and contains(post_id, ':row-')
        group by post_id, observed_at
        having
            count(distinct row(views, likes, comments, shares, quotes, saves)) > 1
            or (
                count(*) > 1
                and bool_and(text is null and published_at = date_trunc('day', published_at))
            )
    );
