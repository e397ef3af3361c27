"""Comments for whoever opens the published file without outpace: on all that it holds.

A table, view or macro is told by the lines right above it in its SQL file, or a comment there. A
column of a view is told by the view's header; one of a table by `columns.toml`, each name once.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

import queries
from queries.contract import FIELDS

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_CREATE = re.compile(
    r"create (?:or replace )?(?P<kind>macro|view|table)(?: if not exists)? (?P<name>[\w.]+)"
)
_COMMENT = re.compile(r"^comment on \w+ (?P<name>[\w.]+) is '(?P<said>.*)';$", re.MULTILINE)
_FIELD = re.compile(rf"(?:{'|'.join(FIELDS)}):")
Remark = tuple[str, str]


def comment(con: "DuckDBPyConnection") -> None:
    """Put beside all that `con` holds what is said of it, where that is not there yet."""
    for statement in _statements(con):
        con.execute(statement)


def _statements(con: "DuckDBPyConnection") -> Iterator[str]:
    for kind, name, has in con.execute(queries.read("ask/things_named")).fetchall():
        told = _told().get(name)
        if told and has != told:
            yield f"comment on {kind} {name} is {_quoted(told)}"
    for table, column, has in con.execute(queries.read("ask/columns_named")).fetchall():
        told = meaning(table, column)
        if told and has != told:
            yield f'comment on column {table}."{column}" is {_quoted(told)}'


def meaning(table: str, column: str) -> str | None:
    """What a column of a table or view means; None where nothing says it."""
    said = written()
    own: Mapping[str, str] = said.get("table", {}).get(table, {})
    if column in own:
        return own[column]
    header = _headers().get(said["like"].get(table, table), {})
    found: str | None = header.get(column) or said["column"].get(column)
    return found


@cache
def written() -> Mapping[str, Any]:
    """What `columns.toml` says, as it is."""
    place = resources.files("queries") / "columns.toml"
    return tomllib.loads(place.read_text(encoding="utf-8"))


@cache
def _headers() -> Mapping[str, Mapping[str, str]]:
    """Columns by measure or mart, as their headers tell them."""
    marts = [queries.mart(name.rsplit("/", 1)[1]) for name in queries.files("marts")]
    found = {f"mart.{one.name}": _columns(one) for one in marts}
    return found | {one.name: _columns(one) for one in queries.definitions()}


def _columns(one: queries.Definition) -> dict[str, str]:
    """One line of an older header tells several columns: `low, high = range`."""
    return {
        name: column.meaning for column in one.columns for name in re.split(r",\s*", column.name)
    }


@cache
def _told() -> Mapping[str, str]:
    """What stands right above each thing in its SQL file; the newest where it was made twice."""
    found: dict[str, str] = dict(written()["thing"])
    for folder in ("schema", *queries.BELOW):
        for name in queries.files(folder):
            sql = queries.read(name)
            found.update(_above(sql))
            found.update((made["name"], made["said"]) for made in _COMMENT.finditer(sql))
    return found | {one.name: one.question for one in queries.definitions()}


def _above(sql: str) -> Iterator[Remark]:
    block: list[str] = []
    for line in sql.splitlines():
        made = _CREATE.match(line)
        if line.startswith("--"):
            block.append(line[2:].strip())
            continue
        if made and block:
            yield made["name"], " ".join(_sentences(block))
        block = []


def _sentences(block: list[str]) -> list[str]:
    return [line for line in block if not _FIELD.match(line)]


def _quoted(text: str) -> str:
    escaped = text.replace("'", "''")
    return f"'{escaped}'"
