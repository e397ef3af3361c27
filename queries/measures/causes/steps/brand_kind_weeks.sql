-- What did each brand publish in each week, by kind, and how typical was it?
-- part:   causes
-- grain:  one row per brand, platform, week and kind with a post
-- key:    brand, platform, week, kind
-- params: brands = list, all tracked ones
-- column: brand varchar = the brand, all its accounts of the platform together
-- column: platform varchar = the platform
-- column: week date = first day of the week
-- column: kind varchar = the kind of post
-- column: posts hugeint = posts whose engagement is known
-- column: unknown_posts hugeint = posts whose engagement is not known
-- column: engagement hugeint = engagement of the posts, 0 when none is known
-- column: log_sum double = sum of ln(1 + engagement) over them
create or replace macro brand_kind_weeks(brands := null) as table
select
    accounts.brand,
    accounts.platform,
    days.published_week as week,
    days.kind,
    sum(days.engagement_posts) as posts,
    sum(days.posts - days.engagement_posts) as unknown_posts,
    coalesce(sum(days.engagement), 0) as engagement,
    coalesce(
        sum(days.engagement_log_sum order by days.account_id, days.published_date), 0
    ) as log_sum,
from mart.account_days as days
inner join mart.accounts as accounts on days.account_id = accounts.account_id
where
    accounts.is_tracked
    and (brands is null or list_contains(brands::varchar[], accounts.brand))
group by accounts.brand, accounts.platform, days.published_week, days.kind;
