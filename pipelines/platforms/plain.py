"""HTML as a person reads it, in time that grows with its length only.

The standard library's parser needs more than a minute for 60 kB of `<a <a <a`, so posts are taken
apart by one pattern that never looks beyond the next `<`.
"""

import re
from html import unescape

INSIDE = r"(?:(?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*|[^<>]*)"
TAG = re.compile(rf"<(?:(/?)([A-Za-z][A-Za-z0-9]*)\b{INSIDE}|[!?][^<>]*)>")
BREAKS = {"br": "\n", "p": "\n\n", "div": "\n", "li": "\n", "blockquote": "\n\n", "h1": "\n\n"}
HIDDEN = ("script", "style", "template")
LONGEST = 60_000  # characters of HTML that are read; a post has far fewer


def plain(html: str) -> str:
    """The text of a piece of HTML: no tags, entities as characters, blocks on own lines."""
    pieces: list[str] = []
    at, hidden = 0, 0
    for tag in TAG.finditer(html, 0, LONGEST):
        pieces.append("" if hidden else unescape(html[at : tag.start()]))
        at = tag.end()
        is_end, name = bool(tag[1]), (tag[2] or "").lower()
        if name in HIDDEN:
            hidden = max(0, hidden + (-1 if is_end else 1))
        if is_end or name == "br":
            pieces.append(BREAKS.get(name, ""))
    pieces.append("" if hidden else unescape(html[at:LONGEST]))
    return re.sub(r"\n{3,}", "\n\n", "".join(pieces)).strip()
