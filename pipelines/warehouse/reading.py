"""Which questions in SQL only read, judged by DuckDB's own parser before they run."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import duckdb

READING = ("SELECT", "EXPLAIN", "MULTI")  # DuckDB makes several statements of one pivot
READING_PRAGMAS = ("show_tables", "show_tables_expanded", "storage_info", "table_info", "version")
WRITING = ("copy", "delete", "insert", "merge", "truncate", "update")
READS_ONLY = "a question is one statement that reads: select, from, describe, summarize or explain"
# The functions of DuckDB that may stand behind `from`. One that is not named here, such as one that
# a later version brings, is refused: most others open files, change or show how DuckDB runs.
_TABLES_FROM = """
duckdb_columns duckdb_constraints duckdb_dependencies duckdb_functions duckdb_indexes
duckdb_keywords duckdb_schemas duckdb_sequences duckdb_tables duckdb_types duckdb_views
generate_series histogram histogram_values icu_calendar_names json_each json_tree
pg_timezone_names pragma_collations pragma_show pragma_storage_info pragma_table_info
pragma_version range repeat repeat_row summary test_all_types test_vector_types unnest
"""
TABLES_FROM = frozenset(_TABLES_FROM.split())
REFUSED_CALLS = frozenset({"current_setting", "json_serialize_plan", "write_log"})


@dataclass(frozen=True, slots=True)
class Denied:
    """What a question may not name: functions that it may not call, and views of such functions."""

    calls: frozenset[str]
    views: frozenset[str]


def denied(con: duckdb.DuckDBPyConnection) -> Denied:
    """What this DuckDB has that a question may not use."""
    functions = con.execute(
        "select function_name, function_type like 'table%' from duckdb_functions() "
        "where database_name = 'system' and function_type <> 'pragma'"
    ).fetchall()
    calls = {name for name, is_table in functions if is_table and name not in TABLES_FROM}
    calls |= REFUSED_CALLS | {name for name, _ in functions if name.startswith("__")}
    views = con.execute("select view_name, sql from duckdb_views() where internal").fetchall()
    called = re.compile(rf"\b({'|'.join(map(re.escape, calls))})\(")
    return Denied(frozenset(calls), frozenset(name for name, sql in views if called.search(sql)))


class Refused(Exception):
    """The question is not answered; the message says why."""


def check_reads(con: duckdb.DuckDBPyConnection, sql: str, no: Denied) -> None:
    """Raises Refused unless the question is one statement that reads."""
    kinds = [statement.type.name for statement in con.extract_statements(sql)]
    if not kinds:
        raise Refused("the question is empty")
    if len(kinds) > 1:
        raise Refused(f"these are {len(kinds)} statements; {READS_ONLY}")
    words = list(_words(sql))
    if kinds == ["PRAGMA"] and words[1:2] and words[1] in READING_PRAGMAS:
        return
    if kinds[0] not in READING or _writes_inside(words):
        raise Refused(READS_ONLY)
    if kinds[0] != "SELECT" and not _reads_inside(con, sql, kinds):
        raise Refused(READS_ONLY)
    named = next(_named(words, no), None)
    if named:
        raise Refused(f"{named} is not for questions; `from help` lists what is")


def _named(words: list[str], no: Denied) -> Iterator[str]:
    """The functions and views that a question may not name, as it names them.

    Without quotes: `from "x"` and `from 'x'` reach a view too.
    """
    bare = [re.sub(r"^(\$\w*\$|[\"'])|(\$\w*\$|[\"'])$", "", word) for word in words]
    for name, following in pairwise([*bare, ""]):
        if name in no.views or (name in no.calls and following == "("):
            yield name


def _writes_inside(words: list[str]) -> bool:
    """Whether a part in brackets writes: `with gone as (delete from ...) from gone` is a select."""
    following = zip(words, words[1:], words[2:], strict=False)
    return any(
        before == "(" and word in WRITING and re.match(r"[\w\"'(]", after)
        for before, word, after in following
    )


def _reads_inside(con: duckdb.DuckDBPyConnection, sql: str, kinds: list[str]) -> bool:
    """Whether a pivot stands where only a query can, and an explain explains a query."""
    if kinds == ["MULTI"]:
        bare = sql.rstrip().rstrip(";")
        return _kinds(con, f"from (\n{bare}\n)") == kinds
    text = sql.encode()
    starts = [place for place, _ in duckdb.tokenize(sql)][1:13]  # options stand between
    inner = (_kinds(con, text[start:].decode()) for start in starts)
    return next(filter(None, inner), None) == ["SELECT"]


def _kinds(con: duckdb.DuckDBPyConnection, sql: str) -> list[str]:
    """The kinds of the statements of a text; none when it is no SQL."""
    try:
        return [statement.type.name for statement in con.extract_statements(sql)]
    except duckdb.ParserException:
        return []


def _words(sql: str) -> Iterator[str]:
    """The tokens of a question in one case, without comments."""
    text = sql.encode()
    tokens = [*duckdb.tokenize(sql), (len(text), duckdb.token_type.comment)]
    for (start, kind), (end, _) in pairwise(tokens):
        if kind != duckdb.token_type.comment:
            yield text[start:end].decode(errors="replace").strip().casefold()
