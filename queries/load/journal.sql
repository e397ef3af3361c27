-- Versions of journal entries, as they were landed.
insert into journal_entry by name
select
    unnest($version_id::varchar[]) as version_id,
    unnest($entry_id::varchar[]) as entry_id,
    unnest($kind::varchar[]) as kind,
    unnest($author::varchar[]) as author,
    unnest($written_at::timestamp[]) as written_at,
    unnest($is_withdrawn::boolean[]) as is_withdrawn,
    unnest($body::json[]) as body,
    unnest($sha256::varchar[]) as sha256;
