"""Which questions in SQL only read, judged by DuckDB's own parser before they run."""

import re
from collections.abc import Iterator
from itertools import pairwise

import duckdb

READING = ("SELECT", "EXPLAIN", "MULTI")  # DuckDB makes several statements of one pivot
READING_PRAGMAS = ("show_tables", "show_tables_expanded", "storage_info", "table_info", "version")
WRITING = ("copy", "delete", "insert", "merge", "truncate", "update")
READS_ONLY = "a question is one statement that reads: select, from, describe, summarize or explain"
# A function or view is only reached by its name, so it is enough to look for the name, also in
# texts. These show where files lie.
NAMES_FILES = re.compile(
    r"\b(duckdb_(databases|settings|extension\w*|secrets\w*|logs?\w*|temporary_files"
    r"|external_file_cache)|pragma_database_list|pg_settings|current_setting|which_secret)\b",
    re.IGNORECASE,
)
RUNS_TEXT = ("json_execute_serialized_sql", "query", "query_table")  # could hide such a name


class Refused(Exception):
    """The question is not answered; the message says why."""


def check_reads(con: duckdb.DuckDBPyConnection, sql: str) -> None:
    """Raises Refused unless the question is one statement that reads."""
    kinds = [statement.type.name for statement in con.extract_statements(sql)]
    if len(kinds) != 1:
        raise Refused(READS_ONLY if kinds else "the question is empty")
    words = list(_words(sql))
    if kinds == ["PRAGMA"] and words[1:2] and words[1] in READING_PRAGMAS:
        return
    if kinds[0] not in READING or _writes_inside(words):
        raise Refused(READS_ONLY)
    if kinds[0] != "SELECT" and not _reads_inside(con, sql, kinds):
        raise Refused(READS_ONLY)
    named = NAMES_FILES.search(sql)
    refused = named.group().lower() if named else _runs_text(words)
    if refused:
        raise Refused(f"{refused} is not for questions; `from help` lists what is")


def _writes_inside(words: list[str]) -> bool:
    """Whether a part in brackets writes: `with gone as (delete from ...) from gone` is a select."""
    following = zip(words, words[1:], words[2:], strict=False)
    return any(
        before == "(" and word in WRITING and re.match(r"[\w\"'(]", after)
        for before, word, after in following
    )


def _runs_text(words: list[str]) -> str | None:
    """The function that is called and would run a text that the parser does not see."""
    calls = (word.strip('"') for word, after in pairwise(words) if after == "(")
    return next((name for name in calls if name in RUNS_TEXT), None)


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
    """The tokens of a question in lower case, without comments."""
    text = sql.encode()
    tokens = [*duckdb.tokenize(sql), (len(text), duckdb.token_type.comment)]
    for (start, kind), (end, _) in pairwise(tokens):
        if kind != duckdb.token_type.comment:
            yield text[start:end].decode(errors="replace").strip().lower()
