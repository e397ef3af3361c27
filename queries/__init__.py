"""The SQL of outpace: one file is one table, view or macro; this module reads and installs them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

COLUMNS = ("name", "question", "grain", "params", "columns", "source", "call", "sql", "part")
FIELDS = ("part", "grain", "reads", "params", "column", "assert", "source", "call")


@dataclass(frozen=True, slots=True)
class Definition:
    """A measure as its SQL file describes it: the header, in parts, and the SQL itself."""

    name: str
    question: str
    grain: str
    params: tuple[str, ...]
    columns: tuple[str, ...]
    asserts: tuple[tuple[str, str], ...]  # (sentence, SQL that gives true)
    source: str
    call: str
    sql: str
    part: str = ""  # the measure that it was made for, where it is no answer of its own

    def comment(self) -> str:
        """The statement that puts the question beside the measure, for any DuckDB client."""
        kind = "macro table" if " as table" in self.sql else "macro"
        if "create or replace view" in self.sql:
            kind = "view"
        question = self.question.replace("'", "''")
        return f"comment on {kind} {self.name} is '{question}'"

    def row(self) -> tuple[str | list[str], ...]:
        """The definition as a row of `measure_definition`, in the order of COLUMNS."""
        values = (getattr(self, name) for name in COLUMNS)
        return tuple(list(value) if isinstance(value, tuple) else value for value in values)

    def column_names(self) -> list[str]:
        """Names of the documented columns, in order."""
        return [column.split(" = ")[0].strip() for column in self.columns]


def files(folder: str) -> Iterator[Traversable]:
    """SQL files of a folder of this package, in the order of their names."""
    root = resources.files(__name__) / folder
    found = (item for item in root.iterdir() if item.name.endswith(".sql"))
    yield from sorted(found, key=lambda item: item.name)


@cache
def read(name: str) -> str:
    """SQL text of a file, named as `folder/file` without the ending."""
    return (resources.files(__name__) / f"{name}.sql").read_text(encoding="utf-8")


def describe(name: str, sql: str) -> Definition:
    """The definition that stands in the header of a SQL file."""
    lines = []
    for line in sql.splitlines():
        if not line.startswith("--"):
            break
        lines.append(line[2:].strip())
    parts: dict[str, list[str]] = {field: [] for field in FIELDS}
    question = []
    for line in lines:
        field, _, rest = line.partition(":")
        if field in parts and rest:
            parts[field].append(rest.strip())
        else:
            question.append(line)
    return Definition(
        name=name,
        question=" ".join(question),
        grain=" ".join(parts["grain"]),
        params=tuple(parts["params"]),
        columns=tuple(parts["column"]),
        asserts=tuple(_assertion(text) for text in parts["assert"]),
        source=" ".join(parts["source"]),
        call=" ".join(parts["call"]) or f"from {name}()",
        sql=sql,
        part=" ".join(parts["part"]),
    )


def _assertion(text: str) -> tuple[str, str]:
    sentence, _, sql = text.partition("|")
    return sentence.strip(), sql.strip()


@cache
def definitions() -> tuple[Definition, ...]:
    """Every measure that the published file offers, in the order in which they are installed."""
    return tuple(
        describe(item.name.removesuffix(".sql").split("_", 1)[1], item.read_text(encoding="utf-8"))
        for item in files("metrics")
    )


@cache
def mart(name: str) -> Definition:
    """How a mart is made, from its SQL file; its call is the whole table."""
    found = {item.name.removesuffix(".sql").split("_", 1)[1]: item for item in files("marts")}
    made = describe(name, found[name].read_text(encoding="utf-8"))
    return replace(made, call=f"from mart.{name}")


def table(name: str) -> Definition:
    """A table of the warehouse, which is shown as it is."""
    made = describe(name, f"-- The table {name} of the published file, as it is.")
    return replace(made, call=f"from {name}", sql="")


def migrate(con: "DuckDBPyConnection") -> None:
    """Bring the warehouse tables of `con` to the newest version."""
    con.execute("create table if not exists migration (name varchar not null)")
    done = {row[0] for row in con.execute("from migration").fetchall()}
    new = [item for item in files("schema") if item.name not in done]
    if not new:
        return
    con.execute("begin")
    for item in new:
        con.execute(item.read_text(encoding="utf-8"))
        con.execute("insert into migration values ($name)", {"name": item.name})
    con.execute("delete from measure_definition")  # what they read may have changed: make them anew
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
        con.execute(definition.sql)
        con.execute(definition.comment())
    columns = [list(values) for values in zip(*wanted, strict=True)]
    con.execute(read("load/definitions"), dict(zip(COLUMNS, columns, strict=True)))


def documentation() -> str:
    """The measures as a page for people, from the headers of their files."""
    lines = [
        "# The measures",
        "",
        "Every number that outpace shows comes from one of these, stored in the published file.",
        "Dates are half-open: `since` is the first day, `until` the day after the last one.",
        "Arguments have names: `from share_of_voice(every := 'month')`. Unknown is null, never 0.",
    ]
    for definition in definitions():
        lines += ["", f"## {definition.name}", "", definition.question, ""]
        lines += [f"A part of `{definition.part}`.", ""] if definition.part else []
        lines += [f"Grain: {definition.grain}."]
        lines += ["", "```sql", definition.call, "```", ""]
        lines += [f"- {text}" for text in definition.params]
        lines += ["", "| column | meaning |", "|---|---|"]
        for column in definition.columns:
            name, _, meaning = column.partition(" = ")
            lines.append(f"| {name} | {meaning} |")
        lines += [f"\nAlways true: {sentence}." for sentence, _ in definition.asserts]
        lines += [f"\nSource: {definition.source}."] if definition.source else []
    return "\n".join(lines) + "\n"
