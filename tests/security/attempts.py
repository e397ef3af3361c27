"""Questions that try to change, write, read or learn what a question may not; all are refused.

FILE is the published file, SECRET a text file beside it, FOLDER where both lie.
"""

import codecs

WRITES = r"""
delete from post
delete from post returning *
truncate post
insert into brand values ('x', 'rival', 1, null)
insert into brand from brand
insert or replace into brand from brand
update post set url = 'x'
update mart.post_measures set engagement = engagement * 50
merge into brand using (select 'x' as name) as new on brand = name when matched then delete
with gone as (delete from post returning *) from gone
with gone as materialized (delete from post returning *) select count(*) from gone
with new as (insert into brand from brand returning *) from new
with new as (update post set url = 'x' returning *) select * from new
with a as (select 1), b as (delete from brand returning *) from a, b
with /* a */ gone as ( /* b */ delete /* c */ from post returning *) from gone
with gone as (\n\n--x\nDELETE\nFROM post returning *) from gone
select * from (with gone as (delete from post returning *) from gone)
select (with gone as (delete from post returning 1) from gone)
with recursive r as (delete from post returning *) from r
with out as (copy post to 'FOLDER/out.csv') from out
with out as (copy (select 1) to 'FILE.wal') from out
with out as (copy (select 1) to 'FILE') select 1
with gone as (delete from post returning *) pivot gone on post_id
explain analyze delete from post
explain analyze with gone as (delete from post returning *) from gone
explain (analyze) insert into brand from brand
explain delete from post
explain analyze copy post to 'FOLDER/out.csv'
call pragma_version(); delete from post
(delete from post)
from (delete from post returning *)
"""

SHAPES = r"""
create table x as select 1
create temp table x as select 1
create or replace temp table post as select 1
create table memory.x as select 1
create table memory.main.post as from outpace.post
create table x as pivot post on post_id
create view v as select 1
create temp view post as select 1
create or replace macro share_of_voice() as table select 1
create macro f() as 1
create temp macro local_date(x) as date '2000-01-01'
create function f() as 1
create schema s
create sequence s
create type t as enum ('a')
create index i on post (post_id)
create secret (type s3, key_id 'x', secret 'y')
create persistent secret p (type http)
drop table post
drop table if exists post cascade
drop macro table share_of_voice
drop view posts
drop schema mart cascade
drop secret x
alter table post rename to lost
alter table post add column x integer
alter table post drop column url
alter table post alter url type integer
alter database outpace set alias to x
alter database "outpace" rename to x
alter database memory set alias to mart
comment on table post is 'x'
comment on column post.url is 'x'
"""

DATABASES = r"""
attach 'FILE' as rw (read_write)
attach 'FILE' as rw
attach if not exists 'FILE' as rw (read_write)
attach or replace 'FILE' as outpace (read_write)
attach ':memory:' as m
attach 'FOLDER/new.duckdb'
attach 'md:'
attach 'https://example.org/x.duckdb'
attach 'x.sqlite' (type sqlite)
detach outpace
detach memory
detach database if exists outpace
use memory
use outpace.mart
copy from database outpace to memory
import database 'FOLDER'
export database 'FOLDER/out'
export database 'FILE.tmp/' (format csv)
checkpoint
force checkpoint
checkpoint outpace
vacuum
vacuum analyze
analyze
begin
begin transaction read write
commit
rollback
"""

FILES = r"""
copy post to 'FOLDER/out.csv'
copy (select 1) to 'FOLDER/out.parquet' (format parquet)
copy (select 1) to '/dev/stdout'
copy (pivot post on platform) to 'FOLDER/out.csv'
copy post from 'SECRET'
from 'SECRET'
from 'FILE'
from 'https://example.org/x.csv'
from "SECRET"
from read_csv('SECRET')
from read_csv_auto('SECRET')
from read_csv(['SECRET', 'FILE'])
from sniff_csv('SECRET')
from read_text('SECRET')
from read_text('/proc/self/environ')
from read_text('/dev/stdin')
from read_text('/dev/fd/0')
from read_text('FOLDER/*')
from read_blob('SECRET')
from read_blob('FILE')
from read_json('SECRET')
from read_json_objects('SECRET')
from read_ndjson('SECRET')
from read_ndjson_objects('SECRET')
from read_parquet('SECRET')
from parquet_scan('SECRET')
from parquet_metadata('SECRET')
from parquet_schema('SECRET')
from parquet_file_metadata('SECRET')
from parquet_kv_metadata('SECRET')
from parquet_bloom_probe('SECRET', 'a', 1)
from read_duckdb('FILE')
from glob('FOLDER/*')
from glob('/*')
from read_csv('s3://x/y')
from read_csv('http://127.0.0.1:1/x')
from read_text('file://SECRET')
from arrow_scan(1, 1, 1)
from pandas_scan(1)
from python_map_function(1)
select * from system.main.read_text('SECRET')
select * from main.read_csv('SECRET')
from "read_text"('SECRET')
from read_text(concat('SEC', 'RET'))
select (select content from read_text('SECRET'))
from range(1) as r, lateral (from read_text('SECRET'))
explain from read_csv('SECRET')
describe from read_csv('SECRET')
summarize from read_csv('SECRET')
describe 'SECRET'
pivot 'SECRET' on a
from iceberg_scan('FOLDER')
from delta_scan('FOLDER')
from sqlite_scan('FILE', 'post')
from postgres_scan('host=127.0.0.1', 'a', 'b')
from read_xlsx('SECRET')
from st_read('SECRET')
select write_blob('SECRET', 'x')
"""

SETTINGS = r"""
set enable_external_access = true
set global enable_external_access = true
set session temp_directory = 'FOLDER'
set allowed_paths = ['SECRET']
set allowed_directories = ['FOLDER']
set lock_configuration = false
set memory_limit = '100GB'
set threads = 64
set search_path = 'memory'
set variable x = 1
set variable x = (select content from read_text('SECRET'))
reset all
reset lock_configuration
reset memory_limit
pragma memory_limit = '100GB'
pragma threads = 64
pragma enable_logging
pragma enable_profiling
pragma profiling_output = 'FOLDER/out.json'
pragma enable_checkpoint_on_shutdown
pragma force_checkpoint
pragma database_list
pragma database_size
pragma import_database('FOLDER')
pragma user_agent
call enable_logging()
call enable_logging(storage := 'file', storage_config := {'path': 'FOLDER'})
call force_checkpoint()
call pragma_version()
install httpfs
force install httpfs from 'FOLDER'
load httpfs
load 'FOLDER/x.duckdb_extension'
update extensions
prepare p as select 1
prepare p as delete from post
execute p
deallocate p
kill 1
"""

INSIDE = r"""
from add_grammar_extension('x', 'y')
from remove_grammar_extension('x')
from register_external_resource_type('x')
from register_external_resource('x', 'y')
from create_external_resource('x', 'y')
from destroy_external_resource('x')
from arrow_scan(140000000000000, 140000000000000, 140000000000000)
from arrow_scan_dumb(1, 1, 1)
from python_arrow_scan(1)
from seq_scan('post')
from enable_logging()
from enable_logging(storage := 'file')
from disable_logging()
from enable_profiling()
from truncate_duckdb_logs()
from checkpoint()
from force_checkpoint('outpace')
from "checkpoint"()
from system.main.checkpoint()
from checkpoint /* a */ ()
select write_log('x')
select __internal_tablefilter_optional(1)
select setval('s', 1)
"""

PATHS = r"""
from duckdb_databases()
select path from duckdb_databases
from "duckdb_databases"()
from DUCKDB_DATABASES()
from system.main.duckdb_databases
from duckdb_databases/* a */()
from pragma_database_list()
from pragma_database_list
from duckdb_settings()
select current_setting('allowed_paths')
select "current_setting"('secret_directory')
from pg_catalog.pg_settings
from pg_settings
from duckdb_extensions()
from duckdb_extension_repositories()
from duckdb_secrets()
from duckdb_logs()
from duckdb_log_contexts()
from duckdb_temporary_files()
from which_secret('s3://x', 's3')
from query('from duckdb_data' || 'bases()')
from query('select 1')
from "query"('select 1')
from system.main.query('select 1')
from query/**/('select 1')
from query_table('duckdb_databases')
from query_table(['post'])
from json_execute_serialized_sql(json_serialize_sql('from duckdb_settings()'))
from query_table('duckdb_' || 'databases')
from json_execute_serialized_sql(json_serialize_sql('from duckdb_' || 'settings()'))
select json_serialize_plan('select current_' || 'setting(''allowed_paths'')', optimize := true)
from duc\u212adb_databases()
from duckdb_databa\u017fes()
from 'duckdb_databases'
from "duckdb_databases"
describe 'duckdb_settings'
from U&"duckdb\\005Fdatabases"
summarize e'duckdb\\x5fdatabases'
from 'x'.query()
from duckdb_table_sample('post')
from duckdb_optimizers()
select getenv('HOME')
explain from duckdb_databases()
summarize duckdb_settings
describe duckdb_databases
"""

STATEMENTS = r"""
select 1; select 2
select 1; delete from post
select 1;; drop table post;
;;select 1; attach 'FILE' as rw (read_write)
from posts; -- and\ndelete from post
/* select */ delete from post
-- select 1\ndelete from post
select 1 /* ; */ ; /* */ delete from post
select 'a;b'; delete from post
select $$;$$; delete from post
select $a$ ; $a$ ; delete from post
select "a;b" from (select 1 as "a;b"); delete from post
delete/**/from/**/post
DeLeTe FrOm post
\u00a0delete from post
\u2003delete from post
\ufeffdelete from post
dele\u200bte from post
\uff1b delete from post
select 1 \u037e delete from post
select 1\u2028; delete from post
select 1\x00; delete from post
e\u0301; delete from post
select \ud800
explain select 1; delete from post
pivot post on platform; delete from post
pivot (from post) on platform) ; (delete from post
describe post; delete from post
"""

EMPTY = ("", ";", "   ", "-- only a remark", "/* only a remark */")


GROUPS = (WRITES, SHAPES, DATABASES, FILES, SETTINGS, INSIDE, PATHS, STATEMENTS)


def listed(*groups: str) -> list[str]:
    """The attempts of these groups, or every one."""
    lines = [line for group in groups or GROUPS for line in group.strip().split("\n")]
    found = [codecs.decode(line, "unicode_escape") for line in lines]
    return found if groups else [*found, *EMPTY]
