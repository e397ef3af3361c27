"""HTML as a person reads it."""

import re
from html import unescape
from html.parser import HTMLParser

BREAKS = {"br": "\n", "p": "\n\n", "div": "\n", "li": "\n", "blockquote": "\n\n", "h1": "\n\n"}
HIDDEN = ("script", "style", "template")
LONGEST = 60_000  # characters of HTML that are read; a post has far fewer


class _Reader(HTMLParser):
    """Collects the text of a page and the breaks between its blocks."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a tag: a line break is written, a script is left out."""
        if tag == "br":
            self.parts.append("\n")
        self.hidden += tag in HIDDEN

    def handle_endtag(self, tag: str) -> None:
        """Close a tag: a block ends with a break."""
        if tag != "br":
            self.parts.append(BREAKS.get(tag, ""))
        if tag in HIDDEN:
            self.hidden = max(0, self.hidden - 1)

    def handle_data(self, data: str) -> None:
        """Keep the text between tags."""
        if not self.hidden:
            self.parts.append(data)


def plain(html: str) -> str:
    """The text of a piece of HTML: no tags, entities as characters, blocks on own lines."""
    reader = _Reader()
    try:
        reader.feed(html[:LONGEST])
        reader.close()
        text = "".join(reader.parts)
    except (AssertionError, ValueError):  # the parser gives up on some broken declarations
        text = unescape(re.sub(r"<[^<>]*>", "", html[:LONGEST]))
    return re.sub(r"\n{3,}", "\n\n", text).strip()
