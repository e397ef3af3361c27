"""The platforms: what is known of each, and how those that show their counts are asked.

A folder of this package with a module `record` is a platform, and needs nothing else to be known
everywhere. One whose record says that it is collected also has a module `fetch`, which is a source:
    PLATFORM                                            its name
    recognise(link) -> Link | None                      pure
    resolve(link, net) -> AccountSeen                   one look-up
    fetch(account_id, cursor, net, *, now) -> cursor    the account's posts; answers land in `net`
    parse(response) -> Parsed                           pure, never raises
    look(account_id, post_ids, net)                     known posts by their ids, where the cost in
                                                        its record says that they can be asked for

A platform that needs a key says so in its record (`needs`); its source asks `keys` for it. What the
sources share: `paging` (how far back, and where to go on), `answers` (what an answer means),
`values` (what a field says), `border` (what may enter).
"""

from importlib import import_module
from typing import Any

from pipelines.platforms.beside import RECORDS
from pipelines.platforms.errors import UnknownLink
from pipelines.platforms.links import Link, platform_at
from pipelines.platforms.record import Count, Pace, Platform
from pipelines.platforms.registry import (
    host_platform,
    meanings,
    named,
    names,
    record,
    records,
    sources,
)

__all__ = [
    "Count",
    "Link",
    "Pace",
    "Platform",
    "host_platform",
    "meanings",
    "module",
    "named",
    "names",
    "reader",
    "recognise",
    "record",
    "records",
    "source_of",
    "sources",
]


def module(platform: str) -> Any:
    """The source module of a platform. Raises UnknownLink when there is none."""
    if platform not in sources():
        there = ", ".join(sources())
        raise UnknownLink(f"no source named {platform[:100]!r}; there are: {there}")
    return import_module(f"{__name__}.{platform}.fetch")  # only now: it loads the network


def reader(source: str) -> Any:
    """The module that asks a source and parses its answers: a platform, or what is beside them."""
    return import_module(f"{__name__}.{source}") if source in RECORDS else module(source)


def recognise(link: str) -> Link:
    """What a link names. Raises UnknownLink, which says what can be done instead."""
    for platform in sources():
        found: Link | None = module(platform).recognise(link)
        if found:
            return found
    there = platform_at(link)
    if there and not record(there).is_collected:
        raise UnknownLink(
            f"asked for {link[:100]!r}: accounts on {record(there).label} are not collected; "
            "import a file that was exported there or from another tool with `outpace import FILE`"
        ).known_as("not-collected", link=link[:100], platform=record(there).label)
    forms = "; ".join(f"{one.label}: {one.accepts}" for one in records() if one.is_collected)
    raise UnknownLink(
        f"no platform recognises the link {link[:100]!r}; accepted are {forms}"
    ).known_as("unknown-link", link=link[:100], forms=forms)


def source_of(account_id: str) -> Any:
    """The source module that reads an account. Raises UnknownLink when there is none."""
    return module(account_id.partition(":")[0])
