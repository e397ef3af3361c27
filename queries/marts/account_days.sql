-- What each account published on a day, by kind, and what that earned so far.
-- grain:  one row per account, day (of publication, reporting time zone) and kind
-- column: engagement = sum over the posts whose engagement is known, ripe or projected, null when none is
-- column: engagement_log_sum = sum of ln(1 + engagement) over those posts
-- column: projected_posts = posts that count with a projection
-- column: views = sum over the posts whose views are known, null when none is
-- column: young_posts = posts last seen before they were seven days old
create table if not exists mart.account_days (
    account_id varchar,
    published_date date,
    published_week date,
    kind varchar,
    posts bigint,
    young_posts bigint,
    engagement bigint,
    engagement_posts bigint,
    engagement_log_sum double,
    projected_posts bigint,
    views bigint,
    views_posts bigint
);

delete from mart.account_days
where
    (account_id, published_week) in (select (account_id, published_week) from touched_week)
    or account_id in (select account_id from touched where post_id is null);

insert into mart.account_days by name
select
    account_id,
    published_date,
    published_week,
    kind,
    count(*) as posts,
    count(*) filter (where age_days < 7) as young_posts,
    sum(engagement_ripe)::bigint as engagement,
    count(engagement_ripe) as engagement_posts,
    sum(ln(1 + engagement_ripe) order by engagement_ripe, post_id) as engagement_log_sum,
    count(*) filter (where is_projected) as projected_posts,
    sum(views)::bigint as views,
    count(views) as views_posts,
from mart.post_measures
where (account_id, published_week) in (select (account_id, published_week) from touched_week)
group by account_id, published_date, published_week, kind
order by published_date, account_id, kind;
