-- The rows of a file of posts, read; what is wrong with a row is said beside it.
-- grain:  one row per row of the file, in its order
-- params: platform, account, brand = what holds for the whole file, null when the rows say it
-- params: observed_at = when the counts were seen, for the rows that do not say it
-- params: latest = when the file came, give or take a clock; nothing was seen later
-- params: believes_ids, believes_links = whether the ids and the links of the file tell posts apart
-- params: prefers_links = whether the link of a row tells its post better than its id
-- params: has_views ... has_saves = whether the file has the column
-- What a macro makes of a macro is asked of a column between the two: the engine writes each macro
-- out wherever its parameter stands, and inside another one that is many times over.
create or replace temp table file_post as
with read as (
    select
        r.*,
        getvariable('file_words')[lower(r.platform)] as known_platform,
        file_is_plain_id(r.post_id) as has_plain_id,
        file_is_plain_name(r.account) as has_plain_name,
        case when getvariable('file_is_plain') then file_time_plain(r.published_at) end
            as plain_published,
        case when getvariable('file_is_plain') then file_time_plain(r.observed_at) end
            as plain_observed,
        file_count_plain(r.views) as plain_views,
        file_count_plain(r.likes) as plain_likes,
        file_count_plain(r.comments) as plain_comments,
        file_count_plain(r.shares) as plain_shares,
        file_count_plain(r.quotes) as plain_quotes,
        file_count_plain(r.saves) as plain_saves,
    from file_rows as r
),
cells as (
    select
        *,
        case when known_platform is null then file_word(platform) end as platform_word,
        file_word(account_id) as account_id_word,
        case when not has_plain_name then file_word(account) end as account_word,
        file_word(account_name) as account_name_word,
        case when not has_plain_id then file_word(post_id) end as post_id_word,
        file_word(url) as url_word,
    from read
),
labels as (
    select
        *,
        file_label(account_word) as account_label,
        file_label(account_name_word) as account_name_label,
    from cells
),
words as (
    select
        case
            when known_platform is not null then known_platform
            when platform_word is not null and not file_is_doubtful(platform_word) then
                file_platform(platform_word)
            when $platform::varchar is not null then $platform::varchar
            else file_link_platform(url)
        end as platform,
        case when not file_is_rounded_id(account_id) then file_id(account_id_word) end
            as native_account,
        case
            when has_plain_name then account
            when account is not null then file_handle(account_label)
            when account_name is not null then file_handle(account_name_label)
            when $account::varchar is not null then file_label($account::varchar)
            else file_link_account(url)
        end as handle,
        account_name_label as account_name,
        has_plain_name,
        has_plain_id,
        case
            when has_plain_id then post_id
            when not file_is_rounded_id(post_id) then file_id(post_id_word)
        end as native_post,
        post_id as raw_post,
        url_word as url,
        case
            when published_at is null then null
            when plain_published is not null then plain_published
            else file_time(published_at, 'published_at')
        end as published_at,
        case
            when observed_at is null then $observed_at::timestamp
            when plain_observed is not null then plain_observed
            when file_is_blank(observed_at) then $observed_at::timestamp
            else file_time(observed_at, 'observed_at')
        end as observed_at,
        case when plain_observed is not null then false else file_is_blank(observed_at) end
            as is_unseen,
        published_at as declared_at,
        plain_published is not null and published_at between '0' and ':' and strlen(published_at) <= 20
            as has_plain_time,
        case
            when kind is null or file_is_own_kind(kind) then kind
            when contains(kind, ' (') then file_kind(file_word(regexp_extract(kind, '^[^(]+')))
            else file_kind(file_word(kind))
        end as kind,
        file_word(language) as language,
        file_clean(text) as text,
        file_is_repost(repost) as is_repost,
        case when hashtags is not null then list_slice(
            list_filter(
                list_transform(
                    regexp_split_to_array(file_clean(hashtags), '[\s,;|"''\[\]]+'),
                    lambda tag: left(ltrim(tag, '#'), getvariable('file_limits').tag)
                ),
                lambda tag: tag <> ''
            ),
            1,
            getvariable('file_limits').tags
        ) end as hashtags,
        file_count_of(plain_views, views) as views,
        file_count_of(plain_likes, likes) as likes,
        file_count_of(plain_comments, comments) as comments,
        file_count_of(plain_shares, shares) as shares,
        file_count_of(plain_quotes, quotes) as quotes,
        file_count_of(plain_saves, saves) as saves,
        file_count(followers) as followers,
        coalesce(platform, account, account_id, account_name, observed_at) as raw_account,
        views as raw_views,
        likes as raw_likes,
        comments as raw_comments,
        shares as raw_shares,
        quotes as raw_quotes,
        saves as raw_saves,
    from labels
),
named as (
    select
        * replace (
            case
                when has_plain_name then handle
                else file_name(handle, getvariable('file_limits').name)
            end as handle,
            file_name(account_name, getvariable('file_limits').name) as account_name,
            case when not file_is_odd(url, getvariable('file_limits').address) then url end as url,
            file_plain(text) as text,
            file_bounded(views) as views,
            file_bounded(likes) as likes,
            file_bounded(comments) as comments,
            file_bounded(shares) as shares,
            file_bounded(quotes) as quotes,
            file_bounded(saves) as saves,
            file_bounded(followers) as followers
        ),
        url as raw_url,
        case
            when has_plain_id and has_plain_name and native_account is null then null
            else file_odd_part(native_post, native_account, url, handle)
        end as odd,
        file_link_id(url) as link_id,
    from words
),
coded as (
    select
        *,
        file_post_id(platform, link_id) as believed_link,
        case
            when (views is not null or not $has_views)
                and (likes is not null or not $has_likes)
                and (comments is not null or not $has_comments)
                and (shares is not null or not $has_shares)
                and (quotes is not null or not $has_quotes)
                and (saves is not null or not $has_saves) then 0
            else file_code(views, raw_views, 0, $has_views)
                + file_code(likes, raw_likes, 1, $has_likes)
                + file_code(comments, raw_comments, 2, $has_comments)
                + file_code(shares, raw_shares, 3, $has_shares)
                + file_code(quotes, raw_quotes, 4, $has_quotes)
                + file_code(saves, raw_saves, 5, $has_saves)
        end as code,
    from named
)
select
    platform || ':' || case
        when believed_link is not null and ($prefers_links or platform = 'instagram') then
            believed_link
        when native_post is not null and $believes_ids then file_post_id(platform, native_post)
        when believed_link is not null then believed_link
        when $believes_links and file_link_address(url) is not null then file_link_address(url)
        when raw_post is null or not $believes_ids then 'row-' || md5(concat_ws(
            '|', native_account, lower(handle), published_at::varchar, text
        ))
    end as post_id,
    native_post,
    believed_link,
    platform || ':' || coalesce(native_account, lower(handle)) as account_id,
    handle,
    account_name,
    published_at,
    observed_at,
    is_unseen,
    case
        when has_plain_time then declared_at
        else file_name(declared_at, getvariable('file_limits').declared)
    end as declared_at,
    kind,
    file_name(language, getvariable('file_limits').language) as language,
    url,
    text,
    hashtags,
    views,
    likes,
    comments,
    shares,
    quotes,
    saves,
    followers,
    code,
    case
        when published_at is not null and observed_at is not null
            and coalesce(native_account, handle) is not null and platform is not null
            and coalesce(native_post, url) is not null and odd is null and not is_repost
            and published_at >= file_since(platform)
            and published_at <= least(observed_at, $latest::timestamp) + getvariable('file_clock')
            and observed_at <= $latest::timestamp then null
        when file_word(concat(
            declared_at, raw_post, raw_url, text, raw_account, raw_views, raw_likes, raw_comments,
            raw_shares, raw_quotes, raw_saves
        )) is null then 'blank'
        when published_at is null and file_is_blank(declared_at) then 'no_time'
        when published_at is null then 'bad_time'
        when observed_at is null then 'bad_observed'
        when odd is not null then odd
        when is_repost then 'repost'
        when coalesce(native_account, handle) is null then 'no_account'
        when platform is null then 'no_platform'
        when raw_post is not null and native_post is null and url is null and $believes_ids
            then 'rounded_id'
        when published_at > least(observed_at, $latest::timestamp) + getvariable('file_clock')
            then 'future'
        when published_at < file_since(platform) then 'ancient'
        when observed_at > $latest::timestamp then 'unseen'
    end as problem,
from coded;
