"""The text of `queries.rows`: a typed row of every measure and of the tables read by name."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import queries
from queries.contract import Column, Definition

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

HEAD = '''"""The rows of measures and tables, typed. Written by `python -m queries`, never by hand.

A call of a measure gives rows of its class, such as `rows_of(frame, rows.ShareChange)`. A column
that may be null is `None` there.
"""

from datetime import date, datetime
from typing import Any, TypedDict
'''
PATH = Path(__file__).with_name("rows.py")
_TYPES = {
    "double": "float",
    "bigint": "int",
    "hugeint": "int",
    "integer": "int",
    "varchar": "str",
    "json": "str",
    "boolean": "bool",
    "date": "date",
    "timestamp": "datetime",
}


def row_types(definitions: Iterable[Definition], con: "DuckDBPyConnection") -> str:
    """The whole module. `con` holds the tables and marts, with or without rows."""
    found = {item.name: item.columns for item in definitions}
    found |= {name: _table(name, con) for name in queries.TABLES}
    classes = sorted(found, key=_class)
    return HEAD + "".join(f"\n\n{_text(name, found[name])}" for name in classes)


def python_type(sql: str) -> str:
    """What a value of a DuckDB type is in Python; raises KeyError for one that no row has yet."""
    if sql.endswith("[]"):
        return f"list[{python_type(sql.removesuffix('[]'))}]"
    if sql.startswith(("struct(", "map(")):
        return "dict[str, Any]"
    if sql.startswith("decimal("):
        return "float"
    return _TYPES[sql]


def _table(name: str, con: "DuckDBPyConnection") -> tuple[Column, ...]:
    """The columns of a table; of a mart, the header says what its SQL never leaves null."""
    told = queries.mart(name.removeprefix("mart.")).not_null if "." in name else ()
    return tuple(
        Column(column, kind.lower(), null == "YES" and column not in told, "")
        for column, kind, null, *_ in con.execute(f"describe {name}").fetchall()
    )


def _text(name: str, columns: Iterable[Column]) -> str:
    return "".join(f"{line}\n" for line in _lines(name, columns))


def _lines(name: str, columns: Iterable[Column]) -> Iterator[str]:
    yield f"class {_class(name)}(TypedDict):"
    yield f'    """A row of `{name}`."""'
    yield ""
    for column in columns:
        null = " | None" if column.is_nullable else ""
        yield f"    {column.name}: {python_type(column.type)}{null}"


def _class(name: str) -> str:
    return "".join(part.capitalize() for part in name.removeprefix("mart.").split("_"))
