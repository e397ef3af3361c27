"""The figures in documents, sealed as in a page, and the last hand on those that are zipped.

Slides and workbooks hold them in a part of their own (custom XML, which Office keeps and nobody
sees), a PDF as an attachment.
"""

import io
import json
import re
import zipfile
import zlib
from enum import StrEnum
from typing import Any, Literal, NamedTuple
from xml.sax.saxutils import escape, unescape

from app.snapshot.figures import seal_of

Zipped = Literal["ppt", "xl"]
PARTS: dict[Zipped, str] = {
    "ppt": "ppt/_rels/presentation.xml.rels",
    "xl": "xl/_rels/workbook.xml.rels",
}
PDF = b"%PDF-"
PART = "customXml/item1.xml"
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)
FIGURES = re.compile(
    r'<figures xmlns="urn:outpace:figures" seal="([0-9a-f]{64})" template="([01])">(.*)'
    r"</figures>\s*\Z",
    re.DOTALL,
)
RELATION = (
    '<Relationship Id="outpaceFigures" Target="../customXml/item1.xml" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml"/>'
)
MOST_BYTES = 32 << 20  # of figures, unpacked
FIRST = (1980, 1, 1, 0, 0, 0)  # what a zip can say of a file that has no date
ATTACHED = re.compile(
    rb"/Type/EmbeddedFile/Filter/FlateDecode/Subtype/application#2Fjson.{0,200}?stream\r?\n"
    rb"(.*?)\r?\nendstream",
    re.DOTALL,
)
MADE = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(<)")


class Paper(StrEnum):
    """What a PDF is laid out for; both lie on their long side."""

    A4 = "a4"
    SCREEN = "16:9"


class Packed(NamedTuple):
    """What a document says of itself: its figures, the seal beside them, how it was made.

    `paper` and `typesetter`, the version of what set it, are those of a PDF.
    """

    figures: dict[str, Any]
    seal: str
    main: Literal["ppt", "xl", "pdf"]
    is_templated: bool = False
    paper: Paper = Paper.A4
    typesetter: str = ""


def finished(
    document: bytes, figures: dict[str, Any], *, main: Zipped, is_templated: bool = False
) -> bytes:
    """A document with its figures; `main` is the folder of its main part."""
    text = json.dumps(figures, ensure_ascii=False, separators=(",", ":"))
    part = (
        f'<figures xmlns="urn:outpace:figures" seal="{seal_of(figures)}" '
        f'template="{int(is_templated)}">{escape(text)}</figures>\n'
    )
    built = f"{figures['built_at'][:19]}Z".encode()
    files = _files(document, built)
    relations = files[PARTS[main]].decode("utf-8")
    files[PARTS[main]] = relations.replace(
        "</Relationships>", f"{RELATION}</Relationships>"
    ).encode()
    files[PART] = f'<?xml version="1.0" encoding="UTF-8"?>\n{part}'.encode()
    return _packed(files)


def figures_in(document: bytes) -> Packed | None:
    """What a document says of itself; None where it holds no figures of ours."""
    return _attached(document) if document.startswith(PDF) else _zipped(document)


def _zipped(document: bytes) -> Packed | None:
    try:
        with zipfile.ZipFile(io.BytesIO(document)) as packed:
            names = set(packed.namelist())
            if packed.getinfo(PART).file_size > MOST_BYTES:
                return None
            text = packed.read(PART).decode("utf-8")
        match = FIGURES.search(text)
        found = json.loads(unescape(match[3])) if match else None
    except (KeyError, ValueError, RecursionError, OSError, *BROKEN):
        return None
    if match is None or not isinstance(found, dict):
        return None
    main: Zipped = "ppt" if PARTS["ppt"] in names else "xl"
    return Packed(found, match[1], main, is_templated=match[2] == "1")


def _attached(document: bytes) -> Packed | None:
    match = ATTACHED.search(document)
    if match is None:
        return None
    try:
        told = json.loads(zlib.decompressobj().decompress(match[1], MOST_BYTES))
        found, seal = told["figures"], str(told["seal"])
        paper, by = Paper(told["paper"]), str(told["typesetter"])
    except (KeyError, TypeError, ValueError, RecursionError, zlib.error):
        return None
    if not isinstance(found, dict):
        return None
    return Packed(found, seal, "pdf", paper=paper, typesetter=by)


def members(document: bytes) -> dict[str, bytes]:
    """What is packed, and what is packed in that, by its place.

    Raises ValueError for what is more than a document of ours holds.
    """
    found: dict[str, bytes] = {}
    with zipfile.ZipFile(io.BytesIO(document)) as packed:
        if sum(one.file_size for one in packed.infolist()) > MOST_BYTES:
            raise ValueError("it unfolds to more than a document holds")
        for name in packed.namelist():
            content = packed.read(name)
            inner = members(content) if name.endswith(".xlsx") else {"": content}
            found |= {f"{name}!{at}" if at else name: one for at, one in inner.items()}
    return found


def _files(document: bytes, built: bytes) -> dict[str, bytes]:
    """What is packed, with the moment of the build where the present one was written."""
    with zipfile.ZipFile(io.BytesIO(document)) as packed:
        found = {name: packed.read(name) for name in packed.namelist()}
    return {name: _dated(name, content, built) for name, content in found.items()}


def _dated(name: str, content: bytes, built: bytes) -> bytes:
    if name.endswith(".xlsx"):  # behind a chart
        return _packed(_files(content, built))
    return (
        MADE.sub(rb"\g<1>" + built + rb"\g<3>", content) if name.endswith("core.xml") else content
    )


def _packed(files: dict[str, bytes]) -> bytes:
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(zipfile.ZipInfo(name, FIRST), content, zipfile.ZIP_DEFLATED)
    return into.getvalue()
