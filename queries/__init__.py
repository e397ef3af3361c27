"""The SQL of outpace: one file is one table, view or macro; this module reads and installs them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING

from queries import contract
from queries.contract import COLUMNS, Column, Definition
from queries.graph import made_by, ordered

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

__all__ = [
    "TABLES", "Column", "Definition", "Example", "definitions", "describe", "examples", "files",
    "install", "mart", "migrate", "read", "table",
]  # fmt: skip
BELOW = {"common": ("schema",), "marts": ("schema", "common")}
BELOW["measures"] = ("schema", "common", "marts")
TOPICS = (
    "findings",
    "share",
    "verdicts",
    "causes",
    "habits",
    "posts",
    "landscape",
    "journal",
    "rates",
)  # as they are read

TABLES = (  # those that Python reads by name, as they are
    "brand", "account", "account_profile", "run", "run_part", "request", "quarantine", "delivery",
    "mart.accounts", "mart.account_followers",
)  # fmt: skip


@cache
def files(folder: str) -> tuple[str, ...]:
    """The SQL files in a folder and below, as `read` takes them, each after what it names.

    Where nothing is named, as in `schema`, it is the order of the names.
    """
    found = {name: read(name) for name in sorted(_walk(folder))}
    if folder not in BELOW:
        return tuple(found)
    below = {name for under in BELOW[folder] for name in _made(under)}
    return ordered(found, tables=below, rank=_rank)


@cache
def read(name: str) -> str:
    """SQL text of a file, named as `folder/file` without the ending."""
    return (resources.files(__name__) / f"{name}.sql").read_text(encoding="utf-8")


@cache
def definitions() -> tuple[Definition, ...]:
    """Every measure that the published file offers, in the order in which they are installed."""
    names = (*files("common"), *files("measures"))
    return tuple(found for found in map(_described, names) if found.grain)


@cache
def topics() -> dict[str, tuple[str, ...]]:
    """The answers that people ask for, by topic: the folder that their file stands in."""
    found: dict[str, list[str]] = {}
    answers = {one.name for one in definitions() if not one.part}
    for place in files("measures"):
        if _stem(place) in answers:
            found.setdefault(place.split("/")[1], []).append(_stem(place))
    return {topic: tuple(sorted(names)) for topic, names in sorted(found.items())}


@dataclass(frozen=True, slots=True)
class Example:
    """A worked question: what is asked, by language, and the SQL that answers it."""

    name: str
    asked: Mapping[str, str]
    sql: str


@cache
def examples() -> tuple[Example, ...]:
    """The worked questions of `examples`, by name; heads ask in English, then `-- nl: ...`."""
    return tuple(_example(name) for name in files("examples"))


def _example(name: str) -> Example:
    lines = read(name).splitlines()
    head = [line.removeprefix("-- ") for line in lines if line.startswith("-- ")]
    asked = {"en": head[0]} | dict(line.split(": ", 1) for line in head[1:])
    sql = "\n".join(line for line in lines if not line.startswith("-- "))
    return Example(_stem(name), asked, sql.strip().removesuffix(";"))


@cache
def mart(name: str) -> Definition:
    """How a mart is made, from its SQL file; its call is the whole table."""
    place = next(place for place in files("marts") if place.endswith(f"/{name}"))
    return replace(_described(place), call=f"from mart.{name}")


def table(name: str) -> Definition:
    """A table of the warehouse, which is shown as it is."""
    made = describe(name, f"-- The table {name} of the published file, as it is.")
    return replace(made, call=f"from {name}", sql="")


def describe(name: str, sql: str) -> Definition:
    """The definition that stands in the header of a SQL file, of this version or an earlier one."""
    return contract.describe(name, sql, known=_known())


def migrate(con: "DuckDBPyConnection") -> None:
    """Bring the warehouse tables of `con` to the newest version, and the macros below the marts."""
    con.execute("create table if not exists migration (name varchar not null)")
    done = {row[0] for row in con.execute("from migration").fetchall()}
    new = {name: f"{_stem(name)}.sql" for name in files("schema")}
    new = {name: key for name, key in new.items() if key not in done}
    con.execute("begin")  # one write to the disk and not one for each
    for name, key in new.items():
        con.execute(read(name))
        con.execute("insert into migration values ($name)", {"name": key})
    if new:
        con.execute("delete from measure_definition")  # what they read may have changed
    for name in files("common"):
        _make(con, _described(name))
    con.execute("commit")


def install(con: "DuckDBPyConnection") -> None:
    """Install every measure in `con`, with its header as comment and as rows, unless it is there.

    Inside a transaction: the rows tell what is installed.
    """
    wanted = [definition.row() for definition in definitions()]
    if con.execute("from measure_definition").fetchall() == wanted:
        return
    con.execute("delete from measure_definition")
    for definition in definitions():
        _make(con, definition)
    columns = [list(values) for values in zip(*wanted, strict=True)]
    con.execute(read("load/definitions"), dict(zip(COLUMNS, columns, strict=True)))


def _make(con: "DuckDBPyConnection", definition: Definition) -> None:
    con.execute(definition.sql)
    for comment in definition.comments():
        con.execute(comment)


def _described(name: str) -> Definition:
    return describe(_stem(name), read(name))


@cache
def _known() -> frozenset[str]:
    """All that SQL may name: tables, marts, macros and views."""
    return frozenset(name for folder in ("schema", *BELOW) for name in _made(folder))


def _made(folder: str) -> set[str]:
    return {item for name in _walk(folder) for _, item in made_by(read(name))}


def _rank(name: str) -> tuple[int, str]:
    """Where a file stands among those that could come next: by topic, then by name."""
    topic = name.split("/")[1]
    return (TOPICS.index(topic) if topic in TOPICS else -1), _stem(name)


def _walk(folder: str) -> Iterator[str]:
    root: Traversable = resources.files(__name__) / folder
    for item in root.iterdir():
        if item.is_dir():
            yield from _walk(f"{folder}/{item.name}")
        elif item.name.endswith(".sql"):
            yield f"{folder}/{item.name.removesuffix('.sql')}"


def _stem(name: str) -> str:
    return name.rsplit("/", 1)[1]
