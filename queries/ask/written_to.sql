-- The last day on which something was written into the journal, in the reporting time zone.
select local_date(max(written_at)) as last_day
from journal_entry;
