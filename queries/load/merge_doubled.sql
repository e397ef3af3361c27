-- What the staged records of one part say twice of a post and a moment: which lines count, with which counts.
-- The later line counts, but a known count is never given up for a blank one.
create or replace temp table superseded as
with ranked as (
    select
        position,
        max(position) over (partition by post_id, observed_at) as last_position,
    from staged_post
    where hash(post_id, observed_at) in (select moment from doubled)
)

select position
from ranked
where position < last_position;

create or replace temp table combined as
select
    max(position) as position,
    arg_max(views, position) as views,
    arg_max(likes, position) as likes,
    arg_max(comments, position) as comments,
    arg_max(shares, position) as shares,
    arg_max(quotes, position) as quotes,
    arg_max(saves, position) as saves,
    to_json(map_from_entries(list_transform(
        list_filter(
            [
                {'metric': 'views', 'count': count(views)},
                {'metric': 'likes', 'count': count(likes)},
                {'metric': 'comments', 'count': count(comments)},
                {'metric': 'shares', 'count': count(shares)},
                {'metric': 'quotes', 'count': count(quotes)},
                {'metric': 'saves', 'count': count(saves)},
            ],
            lambda entry: entry['count'] > 0
        ),
        lambda entry: {'metric': entry.metric, 'reason': null::varchar}
    ))) as known,
from staged_post
where hash(post_id, observed_at) in (select moment from doubled)
group by post_id, observed_at;
