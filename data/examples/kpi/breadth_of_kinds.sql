-- Among how many kinds of posts does a brand really spread its work?
-- Better than counting the kinds it ever used: one poll a year makes that count a kind more. This is the
-- number of kinds, used equally, that would mix as much (exp of the entropy): 1 is one kind only.
-- grain:  one row per brand with posts of the last 180 days
-- key:    brand
-- column: brand varchar = the brand
-- column: posts hugeint = its posts of the last 180 days
-- column: kinds bigint = kinds it used at all
-- column: breadth double = kinds as if used equally
-- assert: the breadth lies between 1 and the number of kinds | select coalesce(bool_and(breadth between 1 - 1e-9 and kinds + 1e-9), true) from breadth_of_kinds()
-- source: Hill 1973, Diversity and Evenness, order 1
with counted as (
    select
        brand,
        kind,
        count(*) as posts,
    from posts
    where published_date > (select max(seen.published_date) - 180 from posts as seen)
    group by brand, kind
),

parts as (
    select
        *,
        posts / sum(posts) over (partition by brand) as part,
    from counted
)

select
    brand,
    sum(posts) as posts,
    count(*) as kinds,
    exp(-sum(part * ln(part))) as breadth,
from parts
group by brand
order by breadth desc
