"""A snapshot as PDF: its pages typeset, tagged, its figures attached.

Typst sets it on every machine alike, with the product's own typeface and without a browser. A sign
that no font has is written by its number: nothing is left out.
"""

import json
import re
from datetime import datetime
from functools import cache
from importlib.metadata import version as version_of
from importlib.resources import files
from typing import Any

import typst

from app.snapshot.facts import Facts, SnapshotError
from app.snapshot.figures import payload, seal_of
from app.snapshot.nodes import Node, pages_of
from app.snapshot.package import Paper
from app.snapshot.page import headline, sheets
from app.theme.font import PRINT
from app.theme.tokens import LIGHT
from app.words.catalogue import say
from app.words.language import best_of, spoken
from app.words.safe import for_xml
from pipelines.settings import Report

SHEET = files("app.snapshot").joinpath("snapshot.typ")
COLOURS = ("ink", "ink2", "ink3", "line", "pale", "ahead", "behind")
ACCESSIBLE = "ua-1"  # PDF/UA-1: a reader that speaks finds headings, tables and alternatives
NO_SIGN = re.compile(r'the text `"(.+?)"` could not be displayed')
TRIES = 4  # each finds the signs that the one before could not show
SHARP, SHARPER = 110, 192  # pixels an inch of a page, of a drawing
DRAWING = b"""
#set page(width: auto, height: auto, margin: 0pt)
#image(bytes(json(bytes(sys.inputs.told)).svg), format: "svg")
"""


def pdf(facts: Facts, found: dict[str, Any] | None = None, *, paper: Paper = Paper.A4) -> bytes:
    """The file; the same bytes for the same build, choice and paper.

    `found` are its figures unless they are asked.
    """
    found = payload(facts) if found is None else found
    attached = {
        "seal": seal_of(found), "paper": paper, "typesetter": version_of("typst"), "figures": found,
    }  # fmt: skip
    data = _told(facts, found, paper) | {"figures": _json(attached)}
    return _typeset(data, SHEET.read_bytes(), format="pdf", pdf_standards=[ACCESSIBLE])


def first_page(facts: Facts) -> bytes:
    """The first page as a picture, PNG."""
    data = _told(facts, payload(facts), Paper.SCREEN) | {"figures": None}
    first = data | {"pages": data["pages"][:1]}
    return _typeset(first, SHEET.read_bytes(), format="png", ppi=SHARP)


def drawing(svg: str) -> bytes:
    """A drawing as a picture, PNG, in our typeface."""
    return _typeset({"svg": svg}, DRAWING, format="png", ppi=SHARPER)


def _told(facts: Facts, found: dict[str, Any], paper: Paper) -> dict[str, Any]:
    """All that stands on the pages."""
    built = facts.build.landscape.built_at
    language = best_of([facts.choice.language or ""])
    with spoken(language):
        pages, title = pages_of(sheets(facts, seal_of(found))), headline(facts)
    return {
        "title": for_xml(title),
        "language": language.partition("-")[0],
        "made": _parts(built),
        "paper": paper,
        "colours": {name: getattr(LIGHT, name) for name in COLOURS} | _house(facts.report),
        "logo": list(facts.report.logo or b""),
        "pages": pages,
    }


def _house(report: Report) -> dict[str, str]:
    """The colours that a company can choose."""
    return {"own": report.our_colour or LIGHT.accent, "head": report.head_colour or LIGHT.ink}


def _parts(moment: datetime) -> dict[str, int]:
    names = ("year", "month", "day", "hour", "minute", "second")
    return {name: getattr(moment, name) for name in names}


def _typeset(data: Node, sheet: bytes, **options: Any) -> bytes:
    """The document. Raises SnapshotError for what cannot be set.

    First with our own fonts, which are the same everywhere; then with those of the machine; signs
    that none of them has are written by their number.
    """
    text = _json(data)
    for tried in range(TRIES):
        try:
            compiler = typst.Compiler(
                sheet, font_paths=_fonts(tried > 0), sys_inputs={"told": text}
            )
            made = compiler.compile(timestamp=0, **options)
        except typst.TypstError as error:
            lacking = set(NO_SIGN.findall(error.diagnostic))
            if not lacking:
                raise SnapshotError(say("pdf-not-set", why=error.message)) from error
            text = _spelt(text, lacking) if tried else text
        else:
            return made[0] if isinstance(made, list) else made or b""
    raise SnapshotError(say("pdf-not-set", why=", ".join(sorted(lacking))))


def _spelt(text: str, lacking: set[str]) -> str:
    """The text with the signs in `lacking` written by their number."""
    for sign in {sign for one in lacking for sign in one if ord(sign) > 0x7F}:
        text = text.replace(sign, f"[U+{ord(sign):04X}]")
    return text


@cache
def _fonts(is_all: bool) -> typst.Fonts:
    """Our typeface and those of the typesetter; with `is_all` those of the machine too."""
    return typst.Fonts(include_system_fonts=is_all, font_paths=[PRINT.parent])


def _json(found: Any) -> str:
    return json.dumps(found, ensure_ascii=False, separators=(",", ":"))
