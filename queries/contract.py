"""What a SQL file says of itself: its header, read into a `Definition`."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from queries.graph import made_by, named_by

COLUMNS = ("name", "question", "grain", "params", "columns", "source", "call", "sql", "part")
FIELDS = (
    "part", "grain", "key", "reads", "params", "column", "assert", "source", "call", "checked",
)  # fmt: skip
_COLUMN = re.compile(r"(?P<name>\w+)(?: (?P<type>[^=?]+?))?(?P<null>\?)? = (?P<meaning>.*)")


@dataclass(frozen=True, slots=True)
class Column:
    """A column as the header documents it; the type as `describe` gives it, in lower case."""

    name: str
    type: str
    is_nullable: bool
    meaning: str

    def __str__(self) -> str:
        """What a person reads: the name and what it means."""
        return f"{self.name} = {self.meaning}"


@dataclass(frozen=True, slots=True)
class Definition:
    """A measure as its SQL file describes it: the header, in parts, and the SQL itself."""

    name: str
    question: str
    grain: str
    key: tuple[str, ...]  # the columns that tell one row from every other
    params: tuple[str, ...]
    columns: tuple[Column, ...]
    reads: tuple[str, ...]  # what its SQL names: marts, tables and other measures
    asserts: tuple[tuple[str, str], ...]  # (sentence, SQL that gives true)
    source: str
    call: str
    sql: str
    part: str = ""  # the measure that it was made for, where it is no answer of its own
    checked: str = ""  # who checks what it promises, where it is not every build

    @property
    def is_checked_on_build(self) -> bool:
        """Whether every build checks the key and the nulls of what the call gives."""
        return bool(self.grain and self.key and not self.part and not self.checked)

    def comments(self) -> tuple[str, ...]:
        """The statements that put the question beside the measure, for any DuckDB client."""
        question = self.question.replace("'", "''")
        kinds = [kind for kind, name in made_by(self.sql) if name == self.name]
        is_table = " as table" in self.sql
        return tuple(
            f"comment on {kind}{' table' if kind == 'macro' and is_table else ''} {self.name} "
            f"is '{question}'"
            for kind in kinds
        )

    def row(self) -> tuple[str | list[str], ...]:
        """The definition as a row of `measure_definition`, in the order of COLUMNS."""
        values = (getattr(self, name) for name in COLUMNS)
        return tuple(
            [str(item) for item in value] if isinstance(value, tuple) else value for value in values
        )

    def column_names(self) -> list[str]:
        """Names of the documented columns, in order."""
        return [column.name for column in self.columns]

    @property
    def not_null(self) -> tuple[str, ...]:
        """The columns that are never null."""
        return tuple(column.name for column in self.columns if not column.is_nullable)


def describe(name: str, sql: str, *, known: Iterable[str] = ()) -> Definition:
    """The definition that stands in the header of a SQL file.

    Headers of earlier versions name what they read; only the SQL is believed.
    `known`: what may be read, by name; `reads` is what the SQL names of it.
    """
    parts, question = _header(sql)
    return Definition(
        name=name,
        question=" ".join(question),
        grain=" ".join(parts["grain"]),
        key=tuple(name for text in parts["key"] for name in re.split(r",\s*", text)),
        params=tuple(parts["params"]),
        columns=tuple(_column(text) for text in parts["column"]),
        reads=named_by(sql, known),
        asserts=tuple(_assertion(text) for text in parts["assert"]),
        source=" ".join(parts["source"]),
        call=" ".join(parts["call"]) or f"from {name}()",
        sql=sql,
        part=" ".join(parts["part"]),
        checked=" ".join(parts["checked"]),
    )


def _header(sql: str) -> tuple[dict[str, list[str]], list[str]]:
    """The fields of a header, and the lines before them: the question."""
    parts: dict[str, list[str]] = {field: [] for field in FIELDS}
    question = []
    for line in sql.splitlines():
        if not line.startswith("--"):
            break
        field, _, rest = line[2:].strip().partition(":")
        if field in parts and rest:
            parts[field].append(rest.strip())
        else:
            question.append(line[2:].strip())
    return parts, question


def _column(text: str) -> Column:
    """`share double? = fraction`; headers of earlier versions, and of marts, say no type."""
    found = _COLUMN.fullmatch(text)
    if found is None or found["type"] is None:
        name, _, meaning = text.partition(" = ")
        return Column(name.strip(), "", True, meaning)
    return Column(found["name"], found["type"], found["null"] is not None, found["meaning"])


def _assertion(text: str) -> tuple[str, str]:
    sentence, _, sql = text.partition("|")
    return sentence.strip(), sql.strip()
