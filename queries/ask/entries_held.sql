-- How many versions of journal entries a warehouse holds.
select count(*) as entries
from journal_entry;
