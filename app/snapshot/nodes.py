"""The pages of a snapshot as plain data, for a typesetter that reads no HTML."""

import re
from collections.abc import Iterator
from typing import Any

from lxml import html
from markupsafe import Markup

from app.words.safe import for_xml

Node = dict[str, Any]  # t: its tag, c: its classes, k: what is in it, texts and nodes
SVG = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
SPACE = re.compile(r"[ \t\r\n]+")
HEADINGS = ("h1", "h2", "h3")


def pages_of(main: Markup) -> list[Node]:
    """Each page with the nodes of its header, its body and its footer.

    A page twice in the HTML, wide and slim, is wide here. A level of headings is never skipped.
    """
    drawings: list[str] = []

    def kept(found: re.Match[str]) -> str:
        drawings.append(found[0])
        return Markup('<img alt="{}">').format(len(drawings) - 1)

    root = html.fragment_fromstring(SVG.sub(kept, for_xml(main)), create_parent="main")
    reader = _Reader(drawings)
    return [
        {"header": reader.sides(head), "body": reader.all(body), "footer": reader.sides(foot)}
        for head, *body, foot in (list(one) for one in root if "page" in _classes(one))
    ]


class _Reader:
    """Reads elements from top to bottom."""

    def __init__(self, drawings: list[str]) -> None:
        self._drawings, self._level = drawings, 0

    def sides(self, element: Any) -> list[list[Node]]:
        """What stands left and right in a header or footer."""
        return [self.all([one]) for one in element]

    def all(self, elements: list[Any]) -> list[Node]:
        return [node for one in elements if (node := self._node(one)) is not None]

    def _within(self, element: Any) -> list[str | Node]:
        """The texts and nodes in an element, in their order."""
        found: list[str | Node] = [*_text(element.text)]
        for one in element:
            found += [*self.all([one]), *_text(one.tail)]
        return found

    def _node(self, element: Any) -> Node | None:
        """An element as data; None for one that is for narrow screens."""
        tag, classes = element.tag, _classes(element)
        if "slim" in classes:
            return None
        if tag == "img":
            return self._picture(element)
        if {"track", "axis"} & set(classes):
            return {"t": "bars", "c": classes, "bars": [_bar(one) for one in element]}
        if tag == "table":
            return self._table(element, classes)
        made: Node = {"t": tag, "c": classes}
        if tag in HEADINGS:
            made |= self._heading(element, int(tag[1]))
        if tag == "p" and element.getparent().tag == "figcaption":
            made["c"] = ["caption"]
        if "fact" in classes:
            made["last"] = element.getnext() is None
        return made | {"k": self._within(element)}

    def _picture(self, element: Any) -> Node:
        """A drawing with what is seen in it, or a picture file."""
        if element.get("src"):
            return {"t": "logo", "c": [], "alt": element.get("alt")}
        svg = self._drawings[int(element.get("alt"))]
        alt = html.fragment_fromstring(svg[: svg.index(">") + 1]).get("aria-label")
        return {"t": "svg", "c": [], "svg": svg, "alt": alt}

    def _heading(self, element: Any, wanted: int) -> Node:
        """Its level, whether a line is below it, whether something stands above it."""
        self._level = min(wanted, self._level + 1)
        inside = element.getparent().tag
        is_lined = (element.tag, inside) in (("h2", "aside"), ("h3", "section"))
        is_later = element.tag == "h3" and element.getprevious() is not None
        return {"level": self._level, "lined": is_lined, "later": is_later}

    def _table(self, element: Any, classes: list[str]) -> Node:
        """Its rows of cells; those of the head apart."""
        head = [self._row(row) for row in element.iterfind("thead/tr")]
        rows = [self._row(row) for row in element.iterfind("tbody/tr")]
        columns = max(sum(cell["span"] for cell in row) for row in [*head, *rows])
        return {"t": "table", "c": classes, "head": head, "rows": rows, "columns": columns}

    def _row(self, element: Any) -> list[Node]:
        """The cells of a row."""
        classes = _classes(element)
        looks = {"own": "own" in classes, "strong": bool({"end", "cause"} & set(classes))}
        return [
            looks
            | {
                "head": cell.tag == "th",
                "span": int(cell.get("colspan", 1)),
                "k": self._within(cell),
            }
            for cell in element
        ]


def _bar(element: Any) -> Node:
    """Where a bar begins and how wide it is, in % of its room."""
    is_cause = any("cause" in _classes(above) for above in element.iterancestors("tr"))
    style = element.get("style") or ""
    return {
        "c": [*_classes(element), *(["cause"] if is_cause else [])],
        "left": _percent(style, "left"),
        "width": _percent(style, "width"),
    }


def _percent(style: str, name: str) -> float:
    match = re.search(rf"{name}:([\d.]+)%", style)
    return float(match[1]) if match else 0.0


def _classes(element: Any) -> list[str]:
    return (element.get("class") or "").split()


def _text(text: str | None) -> Iterator[str]:
    """A text with its white space as a browser shows it; nothing where there is none."""
    told = SPACE.sub(" ", text or "")
    if told:
        yield told
