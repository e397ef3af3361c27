"""A feed as a tree, safely: a document type, and with it every entity trick, is refused."""

from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from pipelines.platforms.values import Unusable

DEEPEST = 30  # a feed has six levels
LARGEST = 50_000  # elements; a feed has about 200


def _refuse(name: str, *_: object) -> None:
    """End the reading at a document type or an entity."""
    if name.lower() == "html":
        raise Unusable("the answer is a web page instead of a feed")
    raise Unusable("the feed declares a document type, which is refused")


def _local(name: str) -> str:
    """The name of a tag or attribute without its namespace."""
    return name.rpartition(" ")[2]


class _Builder(TreeBuilder):
    """Builds a tree that is neither deep nor huge, with names without namespace."""

    depth = 0
    size = 0

    def open(self, tag: str, attributes: dict[str, str]) -> None:
        """Begin an element. Raises Unusable when the document is no ordinary feed."""
        self.depth += 1
        self.size += 1
        if self.depth > DEEPEST or self.size > LARGEST:
            raise Unusable("the feed is nested too deeply or too large")
        self.start(_local(tag), {_local(name): value for name, value in attributes.items()})

    def shut(self, tag: str) -> None:
        """End an element."""
        self.depth -= 1
        self.end(_local(tag))


def tree(body: bytes) -> Element:
    """The root of a feed, tags without namespace. Raises Unusable with a sentence."""
    builder = _Builder()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = builder.open
    parser.EndElementHandler = builder.shut
    parser.CharacterDataHandler = builder.data
    parser.StartDoctypeDeclHandler = _refuse
    parser.EntityDeclHandler = _refuse
    try:
        parser.Parse(body, True)
        root = builder.close()
    except (expat.ExpatError, ValueError, LookupError, AssertionError):
        kind = "a web page" if b"<html" in body[:2_000].lower() else "something else"
        raise Unusable(f"the answer is {kind} instead of a feed") from None
    if root.tag != "feed":
        kind = "a web page" if root.tag == "html" else "something else"
        raise Unusable(f"the answer is {kind} instead of a feed")
    return root


def child(parent: Element | None, *path: str) -> Element | None:
    """The first element down a path of tags, or None."""
    for tag in path:
        parent = None if parent is None else next((x for x in parent if x.tag == tag), None)
    return parent


def text(parent: Element, *path: str) -> str | None:
    """The text at a path, or None."""
    found = child(parent, *path)
    return None if found is None else (found.text or "").strip()


def attribute(parent: Element, name: str, *path: str) -> str | None:
    """An attribute at a path, or None."""
    found = child(parent, *path)
    return None if found is None else found.get(name)


def alternate(parent: Element) -> str | None:
    """The address of the page that an element of the feed stands for."""
    links = (link for link in parent if link.tag == "link")
    return next(
        (link.get("href") for link in links if link.get("rel", "alternate") == "alternate"), None
    )
