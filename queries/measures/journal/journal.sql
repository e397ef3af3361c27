-- What did people write: events, responses, lessons, comments, and what they said of proposals?
-- Of each entry the newest version counts; table journal_entry has them all.
-- grain:  one row per entry that is not withdrawn, the newest day first
-- key:    entry_id
-- params: kinds, brands, platforms = lists, all; since, until = dates of `day`, from and before, no bound
-- column: entry_id varchar = the entry; its versions share it
-- column: kind varchar = initiative, mistake, guideline, campaign (internal events); issue, rival_course, platform_change (external ones); event (of no said kind); response, lesson, comment; dismissed, helped, no_help
-- column: side varchar? = internal, external or open; null for what is no event
-- column: day date = the day that it is about, the day of writing where it names none
-- column: brand varchar? = whom it is about, null = all; under the name that the brand has now
-- column: platform varchar? = where, null = everywhere
-- column: said varchar = the words of a person; empty where a click says it all
-- column: about varchar[] = what it answers or rests on: entries, proposals, verdicts, posts, by their keys
-- column: links varchar[] = addresses
-- column: owner varchar? = who sees to it
-- column: outcome varchar? = how it ended
-- column: shape varchar? = what kind of thing happened, as a proposal or a lesson names it
-- column: author varchar = who wrote it first, empty when nobody knows
-- column: written_at timestamp = when it was first written (UTC)
-- column: changed_by varchar = who wrote the version that counts
-- column: changed_at timestamp = when that was written (UTC)
-- column: versions bigint = how many versions there are
-- column: body json = all that the version says, also what kinds of later versions add
-- assert: a version that counts is not older than the first | select coalesce(bool_and(changed_at >= written_at), true) from journal()
-- call:   from journal()
create or replace macro journal(
    kinds := null, since := null, until := null, brands := null, platforms := null
) as table
with numbered as (
    select
        entry.*,
        row_number() over by_time as version,
        count(*) over (partition by entry_id) as versions,
        first_value(author) over by_time as first_author,
        first_value(written_at) over by_time as first_written_at,
    from journal_entry as entry
    window by_time as (partition by entry_id order by written_at, version_id)
),

-- A brand is found by its name, else by the accounts that it had: names change.
of_account as (
    select links.version_id, min(account.brand) as brand
    from (
        select
            version_id,
            unnest(coalesce(try_cast(body -> '$.accounts' as varchar[]), [])) as link,
        from journal_entry
    ) as links
    left join account_link on links.link = account_link.link
    inner join account on coalesce(account_link.account_id, links.link) = account.account_id
    where account.brand is not null
    group by links.version_id
),

read as (
    select
        numbered.* exclude (body, author, written_at),
        numbered.author as changed_by,
        numbered.written_at as changed_at,
        coalesce(
            try_cast(numbered.body ->> '$.day' as date), local_date(numbered.first_written_at)
        ) as day,
        coalesce(brand.brand, of_account.brand, numbered.body ->> '$.brand') as whose,
        lower(numbered.body ->> '$.platform') as place,
        numbered.body,
    from numbered
    left join of_account on numbered.version_id = of_account.version_id
    left join brand on lower(numbered.body ->> '$.brand') = lower(brand.brand)
    where numbered.version = numbered.versions and not numbered.is_withdrawn
)

select
    entry_id,
    kind,
    event_side(kind) as side,
    day,
    whose as brand,
    place as platform,
    coalesce(body ->> '$.said', '') as said,
    coalesce(try_cast(body -> '$.about' as varchar[]), []) as about,
    coalesce(try_cast(body -> '$.links' as varchar[]), []) as links,
    body ->> '$.owner' as owner,
    body ->> '$.outcome' as outcome,
    body ->> '$.shape' as shape,
    first_author as author,
    first_written_at as written_at,
    changed_by,
    changed_at,
    versions,
    body,
from read
where
    is_among(kinds, kind)
    and (since is null or day >= since::date)
    and (until is null or day < until::date)
    and (whose is null or is_brand(brands, whose))
    and (place is null or is_platform(platforms, place))
order by day desc, changed_at desc, entry_id;
