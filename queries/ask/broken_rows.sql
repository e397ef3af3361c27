-- Rules of the warehouse that hold for every account measured again; a row is a broken rule.
select 'a post was seen twice at the same moment' as broken
from look
where post in (select number from touched_post)
group by post, observed_at
having count(*) > 1
union all
select 'a post stands there twice' as broken
from post
where post_id in (select post_id from touched_post)
group by post_id
having count(*) > 1
union all
select 'two posts have one number' as broken
from post
where number in (select number from touched_post)
group by number
having count(*) > 1
union all
select 'a post has no account' as broken
from touched_post
where account_id not in (select account_id from account)
limit 5;
