"""A feed as a tree, safely: a document type, and with it every entity trick, is refused."""

from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from pipelines.sources.values import Unusable


def _refuse(*_: object) -> None:
    raise Unusable("the feed declares a document type, which is refused")


def _local(name: str) -> str:
    """The name of a tag or attribute without its namespace."""
    return name.rpartition(" ")[2]


def tree(body: bytes) -> Element:
    """The root of an XML document, tags without namespace. Raises Unusable with a sentence."""
    builder = TreeBuilder()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = lambda tag, attrs: builder.start(
        _local(tag), {_local(name): value for name, value in attrs.items()}
    )
    parser.EndElementHandler = lambda tag: builder.end(_local(tag))
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
        raise Unusable(
            "the answer is a web page instead of a feed"
            if root.tag == "html"
            else "the answer is something else instead of a feed"
        )
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
