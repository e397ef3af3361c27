"""The table of docs/import.md: every kind of file that is recognised, and what it yields."""

from pipelines.exports import kinds
from pipelines.exports.kinds import FileKind
from pipelines.exports.kinds.declared import KNOWN

HEAD = "| file | platform | what it yields | languages | declared |\n|---|---|---|---|---|\n"
PERIODS = {"lifetime": "so far", "period": "of the exported period", "day": "of each day"}


def kinds_table() -> str:
    """Return the table of all kinds of files, those of which something is kept first."""
    ordered = sorted(kinds.file_kinds(), key=lambda one: (one.rows is None, one.title.lower()))
    return HEAD + "".join(map(_row, ordered))


def _row(one: FileKind) -> str:
    known = KNOWN[one.known].partition(":")[0]
    languages = ", ".join(one.languages)
    cells = (one.title, one.platform or "any", _yields(one), languages, known)
    return f"| {' | '.join(cells)} |\n"


def _yields(one: FileKind) -> str:
    if one.rows is None:
        return f"nothing: {one.says}".replace("|", "/")
    counts = [name for name in kinds.kind(one.rows).metrics if name in one.columns]
    if one.rows == "posts" and "followers" in one.columns:
        counts.append("followers")
    period = f" {PERIODS[one.counts]}" if one.counts and one.rows == "posts" else ""
    own = "; own accounts only" if one.is_own else ""
    return f"{one.rows}: {', '.join(counts)}{period}{own}"
