"""What a SQL file says of itself: its header, read into a `Definition`."""

from collections.abc import Iterable
from dataclasses import dataclass

from queries.graph import made_by, named_by

COLUMNS = ("name", "question", "grain", "params", "columns", "source", "call", "sql", "part")
FIELDS = ("part", "grain", "params", "column", "assert", "source", "call")


@dataclass(frozen=True, slots=True)
class Definition:
    """A measure as its SQL file describes it: the header, in parts, and the SQL itself."""

    name: str
    question: str
    grain: str
    params: tuple[str, ...]
    columns: tuple[str, ...]
    reads: tuple[str, ...]  # what its SQL names: marts, tables and other measures
    asserts: tuple[tuple[str, str], ...]  # (sentence, SQL that gives true)
    source: str
    call: str
    sql: str
    part: str = ""  # the measure that it was made for, where it is no answer of its own

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
        return tuple(list(value) if isinstance(value, tuple) else value for value in values)

    def column_names(self) -> list[str]:
        """Names of the documented columns, in order."""
        return [column.split(" = ")[0].strip() for column in self.columns]


def describe(name: str, sql: str, *, known: Iterable[str] = ()) -> Definition:
    """The definition that stands in the header of a SQL file.

    `known`: what may be read, by name; `reads` is what the SQL names of it.
    """
    parts, question = _header(sql)
    return Definition(
        name=name,
        question=" ".join(question),
        grain=" ".join(parts["grain"]),
        params=tuple(parts["params"]),
        columns=tuple(parts["column"]),
        reads=named_by(sql, known),
        asserts=tuple(_assertion(text) for text in parts["assert"]),
        source=" ".join(parts["source"]),
        call=" ".join(parts["call"]) or f"from {name}()",
        sql=sql,
        part=" ".join(parts["part"]),
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


def _assertion(text: str) -> tuple[str, str]:
    sentence, _, sql = text.partition("|")
    return sentence.strip(), sql.strip()
