-- Which posts earned most, and how many times what is usual for their account?
-- grain:  one row per post, the largest first
-- key:    post_id
-- params: measure = 'engagement' (engagement, views); since, until = dates, from and before, no bound
-- params: brands, platforms = lists, all tracked ones; top = 50
-- column: brand varchar = the brand
-- column: role varchar = own or rival
-- column: platform varchar = the platform
-- column: kind varchar = video, photo, link, text, ...
-- column: published_at timestamp = time of publication, UTC
-- column: published_date date = day of publication, reporting time zone
-- column: title varchar? = the first 140 characters of the text, null when unknown
-- column: value bigint = the post's engagement or views
-- column: usual double? = median of the account's posts of the year up to the end of the period, null below ten posts
-- column: multiple double? = value / usual
-- column: ripe bigint = engagement projected to thirty days where the post is younger and that can be said, else value
-- column: ripe_low bigint = lower end of its 90 % range
-- column: ripe_high bigint = upper end of its 90 % range
-- column: is_projected boolean = true when ripe is a projection
-- column: compared_days double? = the age at which the post was compared with others, null when it was not
-- column: compared_value bigint? = its engagement then
-- column: expected double? = engagement that is usual for the account and kind at that age
-- column: ratio double? = compared_value / expected
-- column: once_in_weeks double? = an account like this has such a post of that kind once in so many weeks
-- column: weeks_seen double? = weeks of the account that were seen before it
-- column: is_breakout boolean = true when the account has such a post at most twice a year
-- column: age_days double = days from publication to the last observation
-- column: seen_days double? = the age at which its counts are surely known: age_days, less where the file that holds it ends before it was read
-- column: observations bigint = how many times it was seen
-- column: is_young boolean = true when it was last seen before it was seven days old
-- column: url varchar? = link to the post, null when unknown
-- column: post_id varchar = id of the post
-- call:   from top_posts(top := 20)
create or replace macro top_posts(
    measure := 'engagement',
    since := null,
    until := null,
    brands := null,
    platforms := null,
    top := 50
) as table
with measured as (
    select
        post.*,
        accounts.brand,
        accounts.role,
        accounts.platform,
        date_diff('second', post.published_at, least(post.observed_at, accounts.covered_to))
        / 86400 as seen_days,
        case measure
            when 'engagement' then post.engagement
            when 'views' then post.views
            else error('no measure of a post named ''' || measure || '''; there are: engagement, views')
        end as value,
    from mart.post_measures as post
    inner join mart.accounts as accounts on post.account_id = accounts.account_id
    where
        accounts.is_tracked
        and is_brand(brands, accounts.brand)
        and is_platform(platforms, accounts.platform)
        and (until is null or post.published_date < until::date)
),

usual as (
    select
        measured.account_id,
        case when count(measured.value) >= 10 then median(measured.value) end as usual,
    from measured
    inner join (
        select account_id, max(published_date) - 365 as year_start
        from measured
        group by account_id
    ) as years
        on
            measured.account_id = years.account_id
            and measured.published_date >= years.year_start
    group by measured.account_id
)

select
    measured.brand,
    measured.role,
    measured.platform,
    measured.kind,
    measured.published_at,
    measured.published_date,
    measured.title,
    measured.value,
    usual.usual,
    measured.value / nullif(usual.usual, 0) as multiple,
    case when measure = 'views' then measured.value else measured.engagement_ripe end as ripe,
    case when measure = 'views' then measured.value else measured.engagement_low end as ripe_low,
    case when measure = 'views' then measured.value else measured.engagement_high end as ripe_high,
    measured.is_projected and measure <> 'views' as is_projected,
    measured.compared_days,
    measured.compared_engagement as compared_value,
    measured.expected,
    measured.compared_engagement / nullif(measured.expected, 0) as ratio,
    measured.once_in_weeks,
    measured.weeks_seen,
    measured.is_breakout,
    measured.age_days,
    measured.seen_days,
    measured.observations,
    measured.age_days < 7 as is_young,
    measured.url,
    measured.post_id,
from measured
inner join usual on measured.account_id = usual.account_id
where
    measured.value is not null
    and (since is null or measured.published_date >= since::date)
order by measured.value desc, measured.post_id
limit top;
