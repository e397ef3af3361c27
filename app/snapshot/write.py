"""Writing a snapshot: the same bytes for the same build and options."""

from enum import StrEnum
from pathlib import Path
from typing import Any

from markupsafe import Markup

from app.snapshot.facts import Choice, SnapshotError, facts_of
from app.snapshot.page import document
from app.snapshot.pdf import Paper, print_pdf
from app.words.amounts import Names
from app.words.catalogue import say
from pipelines.warehouse.ask import Published


class Format(StrEnum):
    """What a snapshot can be written as."""

    HTML = "html"
    PDF = "pdf"
    PPTX = "pptx"
    XLSX = "xlsx"

    @classmethod
    def of(cls, path: Path | None) -> "Format":
        """The format that a file's name asks for. Raises SnapshotError for one that is none."""
        ending = path.suffix.lower().lstrip(".") if path else cls.HTML
        if ending not in set(cls):
            known = Names([f".{one}" for one in cls], "or")
            raise SnapshotError(say("snapshot-no-format", file=str(path), formats=known))
        return cls(ending)


def snapshot_html(build: Published, choice: Choice) -> Markup:
    """One self-contained page; raises SnapshotError when the choice does not fit the build."""
    return document(facts_of(build, choice))


def write_snapshot(published: Published, *, path: Path, **options: Any) -> Path:
    """One self-contained HTML file of four pages; the same bytes for the same build and options.

    `options` are the fields of Choice: own is our brand unless another is named; the period is the
    usual one of the pages; the words of other brands' posts stay out unless `with_texts`; the
    language is the reader's unless one is named.
    """
    text = snapshot_html(published, Choice(**options))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    return path


def write_document(
    published: Published,
    wanted: Format,
    *,
    path: Path,
    template: Path | None = None,
    **options: Any,
) -> Path:
    """The same snapshot as slides or as a workbook, by `wanted`; `options` as of write_snapshot."""
    from app.snapshot.deck import deck  # noqa: PLC0415  slow to import, seldom asked
    from app.snapshot.workbook import workbook  # noqa: PLC0415  likewise

    facts = facts_of(published, Choice(**options))
    written = deck(facts, template=template) if wanted is Format.PPTX else workbook(facts)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(written)
    return path


def write_pdf(html: Path, *, paper: Paper = Paper.A4) -> Path:
    """The PDF beside a written snapshot, printed by a browser of this machine. Raises NoBrowser."""
    return print_pdf(html, html.with_suffix(".pdf"), paper=paper)
