"""The last hand on a zipped document: the same bytes each time, and its figures inside.

The figures stand in a part of their own (custom XML, which Office keeps and nobody sees), sealed as
in a page.
"""

import io
import json
import re
import zipfile
import zlib
from typing import Any, Literal, NamedTuple
from xml.sax.saxutils import escape, unescape

from app.snapshot.figures import seal_of

Main = Literal["ppt", "xl"]
PARTS: dict[Main, str] = {
    "ppt": "ppt/_rels/presentation.xml.rels",
    "xl": "xl/_rels/workbook.xml.rels",
}
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
MADE = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(<)")


class Packed(NamedTuple):
    """What a document says of itself: its figures, the seal beside them, whose master it has."""

    figures: dict[str, Any]
    seal: str
    is_templated: bool
    main: Main


def finished(
    document: bytes, figures: dict[str, Any], *, main: Main, is_templated: bool = False
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
    return Packed(found, match[1], match[2] == "1", "ppt" if PARTS["ppt"] in names else "xl")


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
