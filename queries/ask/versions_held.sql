-- The versions of journal entries that the warehouse holds.
select version_id
from journal_entry;
