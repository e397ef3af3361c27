"""Texts of strangers, made safe for what shows them: a terminal, a spreadsheet, an SVG."""

import re
from typing import TYPE_CHECKING, Any
from unicodedata import category, normalize
from urllib.parse import quote

if TYPE_CHECKING:
    import pandas as pd

GONE = "\ufffd"  # stands where a sign was left out
# All controls but tab and line end; halves of signs; what turns or parts a line.
_COMMANDS = re.compile(
    "[\0-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029\u202a-\u202e\u2066-\u2069]"
)
_LINE_ENDS = re.compile(r"[\r\n]+")
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_PARTS = re.compile(r"([;\t\r\n]+)")  # a spreadsheet of most of Europe parts cells at `;`
_SIGNS = "=+-@"
WEB = ("http://", "https://")


def for_terminal(text: str) -> str:
    """The text without signs that a terminal obeys: no colours, titles, links, turned lines."""
    return _COMMANDS.sub(GONE, text)


def one_line(text: str) -> str:
    """The text for a terminal, on one line: a name cannot begin a line of its own."""
    return for_terminal(_LINE_ENDS.sub(" ", text))


def web_link(url: object) -> str | None:
    """The address when it is one of the web, else None: nothing else may become a link."""
    return url if isinstance(url, str) and url.lower().startswith(WEB) else None


def for_address(url: str) -> str:
    """The address without signs that could end it or begin anything else within a text."""
    return quote(url, safe="/:?=&%#+,;@~.-_!$")


def for_xml(text: str) -> str:
    """The text without signs that XML 1.0 does not allow."""
    return _NOT_XML.sub("", text)


def for_spreadsheet(cell: Any) -> Any:
    """The cell; before what a spreadsheet would take for a formula stands an apostrophe."""
    if isinstance(cell, str):
        return _defused(cell)
    if isinstance(cell, (list, tuple, dict, set, bytes)) or hasattr(cell, "tolist"):
        safe = _defused(str(cell))
        return cell if safe == str(cell) else safe
    return cell


def spreadsheet_csv(frame: "pd.DataFrame", *, end: str) -> str:
    """The frame as CSV that runs nothing; only texts are changed, numbers stay numbers."""
    safe = frame.apply(lambda column: column if _is_plain(column) else column.map(for_spreadsheet))
    safe.columns = [for_spreadsheet(name) for name in frame.columns]
    text: str = safe.to_csv(index=False, lineterminator=end)
    return text


def _is_plain(column: "pd.Series[Any]") -> bool:
    """Whether a column holds no texts."""
    from pandas.api import types as kinds  # noqa: PLC0415  a command that prints a line needs none

    return bool(kinds.is_numeric_dtype(column) or kinds.is_datetime64_any_dtype(column))


def _defused(text: str) -> str:
    """The text with an apostrophe before each part that looks like a formula."""
    parts = _PARTS.split(text)
    safe = "".join(f"'{part}" if _is_formula(part) else part for part in parts)
    return f"'{safe}" if text.startswith(("\t", "\r")) else safe


def _is_formula(part: str) -> bool:
    """Whether the first sign that a person sees begins a formula, or looks as if it did."""
    seen = next((sign for sign in part if not _is_unseen(sign)), "")
    return normalize("NFKC", seen)[:1] in _SIGNS if seen else False


def _is_unseen(sign: str) -> bool:
    """Whether a sign takes no ink: a space of any width, a control, a mark for direction."""
    return sign.isspace() or category(sign) in ("Cc", "Cf", "Mn")


# What services for messages would take for markup, a mention of everybody, or a link.
_MARKUP = str.maketrans(
    {
        "<": "‹", ">": "›", "[": "［", "]": "］", "`": "'", "*": "∗", "@": "＠", "#": "＃",
        "|": "¦", "~": "∼", "\\": "＼", "{": "｛", "}": "｝",
    }
)  # fmt: skip


def for_message(text: str) -> str:
    """The name or text on one line, as no chat or mail program takes it for anything but text."""
    return one_line(text).replace(GONE, "").translate(_MARKUP).replace("://", ":∕∕").strip()
