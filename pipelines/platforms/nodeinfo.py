"""What a server says it runs, at the place where servers of the fediverse say it."""

from typing import Any
from urllib.parse import urlsplit

from pipelines.bounds import clean_name
from pipelines.platforms.errors import SourceError
from pipelines.platforms.links import Link
from pipelines.platforms.values import Unusable, json_of, list_of, mapping_of
from pipelines.platforms.wire.http import Net


def software_at(link: Link, net: Net) -> str | None:
    """The name of the software that the server of a link runs, in lower case; None if unknown."""
    index = _answer(f"{link.base}/.well-known/nodeinfo", link, net)
    places = [str(mapping_of(entry).get("href", "")) for entry in list_of(index.get("links"))]
    here = [place for place in places if urlsplit(place).netloc == urlsplit(link.base).netloc]
    if not here:
        return None
    software = mapping_of(_answer(here[-1], link, net).get("software"))
    return clean_name(str(software.get("name", "")), 50).lower() or None


def _answer(address: str, link: Link, net: Net) -> Any:
    """The JSON object at an address, an empty one when there is none."""
    try:
        response = net.get(address, source=link.platform, purpose="lookup", link=link.text)
        return mapping_of(json_of(response.body)) if response.status == 200 else {}
    except (SourceError, Unusable):
        return {}
