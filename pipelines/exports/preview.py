"""What was understood of a file, in lines for a person, before anything changes."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pipelines.exports import kinds, values
from pipelines.exports.container import opened
from pipelines.exports.names import LEFT_ALONE, normal, places_of
from pipelines.exports.plan import Plan
from pipelines.exports.table import table_rows

SHOWN = 12
TRUSTS = {  # how sure it is that a column is what it is read as, and why
    "said": "as said",
    "declared": "sure: this export is known",
    "likely": "likely: exports with this header write it so",
    "named": "likely: its name says so and its values fit",
    "beside": "likely: it belongs to a column beside it",
    "blank": "unsure: only its name says so, the first rows are empty",
    "doubted": "unsure: only its name says so, its values do not fit",
}
FORMATS = {"csv": "text table", "parquet": "Parquet table"}


def preview(plan: Plan, path: Path) -> list[str]:
    """Return the lines that say how the file is read. Walks once over the whole file."""
    rows, accounts = _walk(plan, path)
    return [
        f"{_named_table(plan)}: a table of {plan.kind}, {rows} rows ({_form(plan)})",
        *_recognised(plan),
        f"  platform: {_constant(plan, 'platform', plan.platform)}",
        f"  accounts: {_accounts(plan, accounts)}",
        f"  times: {plan.date_note}",
        f"  seen: {_observed(plan)}",
        *_columns(plan),
        *(f"  note: {note}" for note in plan.notes),
    ]


def _named_table(plan: Plan) -> str:
    return plan.name + (f", {' > '.join(plan.part)!r}" if plan.part else "")


def _recognised(plan: Plan) -> list[str]:
    if plan.file_kind is None:
        return []
    kind = kinds.file_kind(plan.file_kind)
    counts = f"; {kinds.COUNTS[kind.counts]}" if kind.counts else ""
    own = "; only the owner of the account can export it" if kind.is_own else ""
    return [f"  recognised as: {kind.title}{counts}{own}"]


def named_accounts(plan: Plan, path: Path) -> Counter[str]:
    """Return how many rows name which account. Walks once over the whole file."""
    return _walk(plan, path)[1]


def _form(plan: Plan) -> str:
    parts = [plan.source.was or FORMATS[plan.source.format]]
    if plan.source.format == "csv" and not plan.source.was:
        parts += [plan.source.encoding, f"parted by {plan.table.delimiter!r}"]
    if plan.source.compression != "none":
        parts.append(plan.source.compression)
    if plan.table.skip_lines > 1:
        parts.append(f"header on line {plan.table.skip_lines}")
    return ", ".join(parts)


def _constant(plan: Plan, field: str, value: str | None) -> str:
    if not plan.has(field):
        return value or "told from the link of each row"
    column = plan.table.columns[plan.columns[field][0]]
    return f"from column {column!r}" + (f", {value} where it is blank" if value else "")


def _observed(plan: Plan) -> str:
    if plan.has("observed_at"):
        return f"from column {plan.table.columns[plan.columns['observed_at'][0]]!r}"
    if plan.observed_at is not None:
        return f"{plan.observed_at:%Y-%m-%d %H:%M} UTC, as said"
    return "now; say --observed-at if the file is older"


def _accounts(plan: Plan, accounts: Counter[str]) -> str:
    if plan.account is not None:
        return f"{plan.account}, for every row"
    if not accounts:
        return "told from the link of each row"
    shown = [f"{name} ({count})" for name, count in accounts.most_common(SHOWN)]
    more = len(accounts) - len(shown)
    return f"{len(accounts)}: " + ", ".join(shown) + (f" and {more} more" if more else "")


@dataclass(frozen=True, slots=True)
class ColumnRead:
    """A column of a table: the field that it is read as, or why it is left alone where known."""

    name: str
    field: str | None
    why_left: str | None
    trust: str | None = None  # one of TRUSTS, of a column that is read


def columns_read(plan: Plan) -> list[ColumnRead]:
    """Return how each column with a name is read, in the order of the file."""
    fields: dict[int, str] = {}
    for field, places in plan.columns.items():
        for index in places:
            fields.setdefault(index, field)
    return [
        ColumnRead(column, fields[index], None, _trust(plan, fields[index], index))
        if index in fields
        else ColumnRead(column, None, _why_left(plan, column))
        for index, column in enumerate(plan.table.columns)
        if column.strip()
    ]


def _trust(plan: Plan, field: str, index: int) -> str:
    """How sure it is that a column is a field: by whom it is said, else by its name and values."""
    if field in plan.said:
        return "said"
    if plan.file_kind is not None:
        known, places = kinds.file_kind(plan.file_kind), places_of(plan.table.columns)
        if any(places.get(header) == index for header in known.columns.get(field, ())):
            return "likely" if known.known == "likely" else "declared"
    if plan.columns[field][0] != index:
        return "beside"
    cells = [row[index] for row in plan.table.sample if index < len(row)]
    header = normal(plan.table.columns[index])
    if values.doubt(kinds.kind(plan.kind), field, header, cells) is not None:
        return "doubted"
    return "blank" if values.is_blank(cells) else "named"


def _columns(plan: Plan) -> list[str]:
    return [
        f"  {' '.join(column.name.split())[:60]!r} -> {_read_as(column)}"
        for column in columns_read(plan)
    ]


def _read_as(column: ColumnRead) -> str:
    if column.field is not None:
        return f"{column.field}, {TRUSTS[column.trust or 'named']}"
    return "not read" + (f": {column.why_left}" if column.why_left else "")


def _why_left(plan: Plan, column: str) -> str | None:
    if plan.file_kind is None:
        return LEFT_ALONE.get(normal(column))
    return kinds.file_kind(plan.file_kind).why_left(normal(column))


def _walk(plan: Plan, path: Path) -> tuple[int, Counter[str]]:
    places = [plan.columns[f][0] for f in ("account_name", "account") if plan.has(f)]
    rows, accounts = 0, Counter[str]()
    with opened(path, plan.part) as inside:
        for row in table_rows(inside.path, plan.source, plan.table):
            if not any(row):
                continue
            rows += 1
            if name := _named(row, places):
                accounts[name] += 1
    return rows, accounts


def _named(row: Sequence[str], places: list[int]) -> str:
    cells = (row[index].strip() for index in places if index < len(row))
    return next(filter(None, cells), "")
