-- The rows of a file of follower counts, read; what is wrong with a row is said beside it.
-- grain:  one row per row of the file, in its order
-- params: platform, account = what holds for the whole file, null when the rows say it
-- params: observed_at = when the counts were seen, for the rows that do not say it
-- params: latest = when the file came, give or take a clock; nothing was seen later
-- params: has_followers, has_following, has_posts_total, has_period_posts, has_period_engagement =
--     whether the file has the column
create or replace temp table file_follower as
with labelled as (
    select
        *,
        file_label(coalesce(file_word(account), file_word(account_name), $account::varchar))
            as account_label,
        file_word(platform) as platform_word,
    from file_rows
),
words as (
    select
        coalesce(
            file_platform(r.platform_word), $platform::varchar, file_link_platform(r.url)
        ) as platform,
        case when not file_is_rounded_id(r.account_id) then file_id(file_word(r.account_id)) end
            as native_account,
        file_handle(r.account_label) as handle,
        file_label(file_word(r.account_name)) as account_name,
        file_word(r.url) as url,
        file_clean(file_word(r.bio)) as bio,
        case
            when file_is_blank(r.observed_at) then $observed_at::timestamp
            else file_time(r.observed_at, 'observed_at')
        end as observed_at,
        file_is_blank(r.observed_at) as is_unseen,
        file_count(r.followers) as followers,
        file_count(r.following) as following,
        file_count(r.posts_total) as posts_total,
        file_count(r.period_posts) as period_posts,
        file_count(r.period_engagement) as period_engagement,
        r.followers as raw_followers,
        r.following as raw_following,
        r.posts_total as raw_posts_total,
        r.period_posts as raw_period_posts,
        r.period_engagement as raw_period_engagement,
        r.account as raw_account,
        r.observed_at as raw_observed_at,
        regexp_full_match(
            coalesce(r.followers, ''), '(?i)\s*[\d.,]+\s*[kmb]\s*'
        ) as is_rounded,
    from labelled as r
),
named as (
    select
        * replace (
            case when not file_is_odd(platform, getvariable('file_limits').id) then platform end
                as platform,
            file_name(handle, getvariable('file_limits').name) as handle,
            file_name(account_name, getvariable('file_limits').name) as account_name,
            case when not file_is_odd(url, getvariable('file_limits').address) then url end as url,
            file_bounded(followers) as followers,
            file_bounded(following) as following,
            file_bounded(posts_total) as posts_total,
            file_bounded(period_posts) as period_posts,
            file_bounded(period_engagement) as period_engagement
        ),
        file_is_odd(native_account, getvariable('file_limits').id)
        or length(handle) > getvariable('file_limits').id as is_odd,
    from words
)
select
    platform || ':' || coalesce(native_account, lower(handle)) as account_id,
    platform,
    handle,
    account_name,
    url,
    bio,
    observed_at,
    is_unseen,
    followers,
    following,
    posts_total,
    period_posts,
    period_engagement,
    is_rounded,
    file_code(followers, raw_followers, 0, $has_followers)
        + file_code(following, raw_following, 1, $has_following)
        + file_code(posts_total, raw_posts_total, 2, $has_posts_total)
        + file_code(period_posts, raw_period_posts, 3, $has_period_posts)
        + file_code(period_engagement, raw_period_engagement, 4, $has_period_engagement) as code,
    case
        when file_word(concat(
            raw_account, raw_observed_at, raw_followers, raw_following, raw_posts_total,
            raw_period_posts, raw_period_engagement
        )) is null then 'blank'
        when observed_at is null then 'bad_observed'
        when is_odd then 'odd_account'
        when coalesce(native_account, handle) is null then 'no_account'
        when platform is null then 'no_platform'
        when observed_at < file_since(platform) then 'ancient'
        when observed_at > $latest::timestamp then 'unseen'
    end as problem,
from named;
