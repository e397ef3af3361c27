"""The platforms that outpace reads. A module of this package with PLATFORM and LABEL is a source.

Each source is constants and four functions:
    PLATFORM, LABEL, ACCEPTS, NOUN
    recognise(link) -> Link | None                      pure
    resolve(link, net) -> AccountSeen                   one look-up
    fetch(account_id, cursor, net, *, now) -> cursor    the account's posts; answers land in `net`
    parse(response) -> Parsed                           pure, never raises
"""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import Any

from pipelines.sources.errors import UnknownLink
from pipelines.sources.links import Link

__all__ = ["Link", "module", "names", "recognise"]


@cache
def _modules() -> dict[str, ModuleType]:
    """The source modules by platform, in the order of the platform's name."""
    found = [import_module(f"{__name__}.{entry.name}") for entry in iter_modules(__path__)]
    sources = {part.PLATFORM: part for part in found if hasattr(part, "LABEL")}
    return dict(sorted(sources.items()))


def names() -> tuple[str, ...]:
    """The platforms that can be read, in alphabetical order."""
    return tuple(_modules())


def module(platform: str) -> Any:
    """The source module of a platform. Raises UnknownLink when there is none."""
    try:
        return _modules()[platform]
    except KeyError:
        there = ", ".join(names())
        raise UnknownLink(f"no source named {platform[:100]!r}; there are: {there}") from None


def recognise(link: str) -> Link:
    """What a link names. Raises UnknownLink with the forms that every source accepts."""
    for source in _modules().values():
        found: Link | None = source.recognise(link)
        if found:
            return found
    forms = "; ".join(f"{source.LABEL}: {source.ACCEPTS}" for source in _modules().values())
    raise UnknownLink(f"no platform recognises the link {link[:100]!r}; accepted are {forms}")
