-- Which landed parts hold words that have to go, of which posts, from answers up to which moment (null:
-- of all; of a post that came back: of those before it was gone). Files are their owner's.
with states as (
    select
        post_id,
        arg_max(state, changed_at) as state,
        max(changed_at) filter (state = 'gone') as gone_at,
    from post_state
    where post_id in (select post_id from to_forget)
    group by post_id
)

select
    look.run_id,
    part.part,
    list(distinct {
        'post_id': post.post_id, 'until': if(states.state = 'gone', null, states.gone_at)
    }) as wanted,
from states
inner join post on states.post_id = post.post_id
inner join account on post.account_id = account.account_id
inner join platform on account.platform = platform.platform and platform.deletions_bind
inner join look on post.number = look.post
inner join run on look.run_id = run.run_id and run.kind <> 'import'
inner join run_part as part on look.run_id = part.run_id and post.account_id = part.account_id
group by look.run_id, part.part
order by look.run_id, part.part;
