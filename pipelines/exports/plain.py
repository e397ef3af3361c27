"""A file rewritten once as plain UTF-8 CSV, for what the bulk reader does not take as it is."""

from pathlib import Path

from pipelines.exports.plan import Plan
from pipelines.exports.table import open_text


def needs_rewrite(plan: Plan) -> bool:
    """Return whether the bulk reader needs another form of the file."""
    if plan.source.format == "csv":
        return plan.source.is_mixed or not plan.source.encoding.startswith("utf-8")
    return False


def rewrite(plan: Plan, path: Path, target: Path) -> None:
    """Write the file to `target` as UTF-8 CSV with one kind of line end, lines as they were."""
    with (
        open_text(path, plan.source) as text,
        target.open("w", encoding="utf-8", newline="") as out,
    ):
        text.reconfigure(newline=None)
        while chunk := text.read(1 << 20):
            out.write(chunk)
