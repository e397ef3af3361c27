-- How many posts each tracked account published since a moment, as of its last look.
select
    a.platform,
    count(p.post_id)::bigint as posts,
from mart.accounts as a
left join post as p
    on a.account_id = p.account_id and p.published_at >= $since
where a.is_tracked
group by a.platform, a.account_id;
