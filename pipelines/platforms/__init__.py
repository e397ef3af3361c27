"""The platforms that outpace reads. A folder of this package with a module `fetch` is a source.

Each source is constants and four functions:
    PLATFORM, LABEL, ACCEPTS, NOUN
    recognise(link) -> Link | None                      pure
    resolve(link, net) -> AccountSeen                   one look-up
    fetch(account_id, cursor, net, *, now) -> cursor    the account's posts; answers land in `net`
    parse(response) -> Parsed                           pure, never raises
"""

from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules
from types import ModuleType
from typing import Any

from pipelines.platforms.errors import UnknownLink
from pipelines.platforms.links import Link

__all__ = ["Link", "module", "names", "recognise"]


@cache
def _modules() -> dict[str, ModuleType]:
    """The source modules by platform, in the order of the platform's name."""
    folders = sorted(entry.name for entry in iter_modules(__path__) if entry.ispkg)
    found = [
        f"{__name__}.{name}.fetch" for name in folders if find_spec(f"{__name__}.{name}.fetch")
    ]
    return {part.PLATFORM: part for part in map(import_module, found)}


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
