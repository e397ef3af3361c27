-- What each account's posts of a week earned, in the sums that the verdicts are made of.
-- grain:  one row per account and week with a post
-- column: engagement = sum over the posts whose engagement is known, ripe or projected
-- column: projected_posts = posts that count with a projection
-- column: engagement_log_sum = sum of ln(1 + engagement) over the posts whose engagement is known
-- column: engagement_log_square_sum = sum of its squares
-- column: engagement_best = the up to five largest values, largest first
create table if not exists mart.account_weeks (
    account_id varchar,
    published_week date,
    posts bigint,
    engagement_posts bigint,
    engagement_log_sum double,
    engagement_log_square_sum double,
    engagement bigint,
    engagement_best bigint[],
    projected_posts bigint,
    views_posts bigint,
    views_log_sum double,
    views_log_square_sum double,
    views bigint,
    views_best bigint[]
);

delete from mart.account_weeks
where
    (account_id, published_week) in (select (account_id, published_week) from touched_week)
    or account_id in (select account_id from touched where post_id is null);

insert into mart.account_weeks by name
select
    account_id,
    published_week,
    count(*) as posts,
    count(engagement_ripe) as engagement_posts,
    sum(ln(1 + engagement_ripe) order by engagement_ripe, post_id) as engagement_log_sum,
    sum(ln(1 + engagement_ripe) ** 2 order by engagement_ripe, post_id)
        as engagement_log_square_sum,
    sum(engagement_ripe)::bigint as engagement,
    max(engagement_ripe, 5) as engagement_best,
    count(*) filter (where is_projected) as projected_posts,
    count(views) as views_posts,
    sum(ln(1 + views) order by views, post_id) as views_log_sum,
    sum(ln(1 + views) ** 2 order by views, post_id) as views_log_square_sum,
    sum(views)::bigint as views,
    max(views, 5) as views_best,
from mart.post_measures
where (account_id, published_week) in (select (account_id, published_week) from touched_week)
group by account_id, published_week
order by published_week, account_id;
