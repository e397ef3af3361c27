"""Writing a snapshot: the same bytes for the same build and options."""

from enum import StrEnum
from pathlib import Path
from typing import Any

from app.snapshot.facts import Choice, Facts, SnapshotError, facts_of
from app.snapshot.package import Paper
from app.snapshot.page import document
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


def content_of(
    facts: Facts,
    wanted: Format,
    found: dict[str, Any] | None = None,
    *,
    paper: Paper = Paper.A4,
    template: Path | None = None,
) -> bytes:
    """The file; `found` are its figures unless they are asked, `template` is for slides."""
    from app.snapshot.deck import deck  # noqa: PLC0415  slow to import, seldom asked
    from app.snapshot.pdf import pdf  # noqa: PLC0415  likewise
    from app.snapshot.workbook import workbook  # noqa: PLC0415  likewise

    match wanted:
        case Format.HTML:
            return document(facts, found).encode("utf-8")
        case Format.PDF:
            return pdf(facts, found, paper=paper)
        case Format.PPTX:
            return deck(facts, found, template=template)
        case Format.XLSX:
            return workbook(facts, found)


def snapshot_bytes(build: Published, choice: Choice, wanted: Format) -> bytes:
    """The file; raises SnapshotError when the choice does not fit the build."""
    return content_of(facts_of(build, choice), wanted)


def write_snapshot(
    published: Published,
    *,
    path: Path,
    wanted: Format | None = None,
    paper: Paper = Paper.A4,
    template: Path | None = None,
    **options: Any,
) -> Path:
    """One self-contained file; the same bytes for the same build and options.

    What it is written as follows from the name of the file unless it is `wanted`. `options` are the
    fields of Choice: own is our brand unless another is named; the period is the usual one of the
    pages; the words of other brands' posts stay out unless `with_texts`; the language is the
    reader's unless one is named.
    """
    facts = facts_of(published, Choice(**options))
    written = content_of(facts, wanted or Format.of(path), paper=paper, template=template)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(written)
    return path
