-- Why the ids or the links of a file do not tell its posts apart; no row when they do.
-- grain:  one row per doubt; belief = the parameter of file_post that it takes back or sets
-- params: is_weak_id = whether the column of ids may as well count rows
create or replace temp table file_doubts as
with sound as (
    select
        rowid + 1 as index,
        native_post,
        account_id,
        published_at,
        believed_link,
        case when believed_link is null then file_link_address(url) end as address,
    from file_post
    where problem is null
),

numbers as (
    select
        count(*) as row_count,
        count(native_post) as id_count,
        min(step) as least_step,
        max(step) as most_step,
        count(*) filter (is_long) as long_count,
        count(*) filter (is_cut) as cut_count,
        sum(length(native_post) - 15) filter (is_long) as zero_count,
    from (
        select
            native_post,
            case when $is_weak_id then try_cast(native_post as bigint) - index end as step,
            length(native_post) between 16 and 25 as is_long,
            case
                when length(native_post) between 16 and 25
                    then regexp_full_match(native_post, '\d{15}0{1,10}')
            end as is_cut,
        from sound
    ) as told
),

shared as (
    select native_post
    from sound
    where native_post is not null
    group by native_post
    having min(account_id) < max(account_id) and min(published_at) < max(published_at)
),

crowded as (
    select address
    from sound
    where address is not null
    group by address
    having min(published_at) < max(published_at)
),

albums as (
    select believed_link
    from sound
    where believed_link is not null and native_post is not null
    group by believed_link
    having min(native_post) < max(native_post) and min(published_at) = max(published_at)
)

select
    'believes_ids' as belief,
    'the column of ids holds one id for several accounts, such as '
    || (select min(native_post) from shared) || ', so it is no id of posts' as reason,
where exists (from shared)
union all
select
    'believes_ids' as belief,
    'the column of ids counts the rows, so it is no id of posts' as reason,
from numbers
where $is_weak_id and id_count = row_count and row_count > 1
    and least_step = most_step and least_step in (-1, 0)
union all
select
    'believes_ids' as belief,
    'the ids were cut to 15 digits by a spreadsheet, so they are not used' as reason,
from numbers
where cut_count = long_count and zero_count >= 3
union all
select
    'believes_links' as belief,
    'one link stands for posts of several times, such as '
    || (select min(address) from crowded) || ', so it is no link of a post' as reason,
where exists (from crowded)
union all
select
    'prefers_links' as belief,
    'several ids share the link of one post, so the link tells the posts apart' as reason,
where exists (from albums);
