"""Writing a snapshot."""

from datetime import date
from pathlib import Path

from app.snapshot.facts import Build, Choice, facts_of
from app.snapshot.page import document


def write_snapshot(
    published: Build,
    *,
    path: Path,
    own: str | None = None,
    measure: str = "engagement",
    since: date | None = None,
    until: date | None = None,
    platform: str | None = None,
    with_texts: bool = False,
) -> Path:
    """One self-contained HTML file of four pages; the same bytes for the same build and options.

    `own` is our brand unless another is named; the period is the last sixty whole weeks. The words
    of other brands' posts stay out unless `with_texts`. Raises SnapshotError.
    """
    choice = Choice(own, measure, since, until, platform, with_texts)
    text = document(facts_of(published, choice))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    return path
