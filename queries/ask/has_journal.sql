-- Whether a database file is of a version that knows the journal.
select count(*) > 0 as has_journal
from duckdb_tables()
where table_name = 'journal_entry';
