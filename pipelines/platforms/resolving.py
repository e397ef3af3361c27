"""From a link to the account that it names, of whatever platform its server turns out to be."""

from dataclasses import replace

from pipelines.platforms import module
from pipelines.platforms.errors import (
    AuthRequired,
    NotFound,
    Unavailable,
    UnknownLink,
    Unreachable,
)
from pipelines.platforms.links import Link
from pipelines.platforms.nodeinfo import software_at
from pipelines.platforms.registry import record, servers, sources
from pipelines.platforms.wire.http import Net
from pipelines.records import AccountSeen


def resolve(link: Link, net: Net) -> AccountSeen:
    """The account of a link, of whatever platform its server turns out to be.

    Servers that anybody can run look alike from outside, so one that does not answer as its link
    promised is asked what it runs. Raises NotFound, MissingKey, Unavailable, ...
    """
    try:
        found: AccountSeen = module(link.platform).resolve(link, net)
    except Unreachable:
        raise
    except (NotFound, AuthRequired, Unavailable) as problem:
        other = _runs_instead(link, net)
        if other is None:
            raise
        if other not in sources():
            raise UnknownLink(
                f"asked for {link.text}, whose server runs {other}, which cannot be read; "
                "leave it out, or import a file with its posts"
            ) from problem
        found = module(other).resolve(replace(link, platform=other), net)
    return found


def _runs_instead(link: Link, net: Net) -> str | None:
    """Another platform than the link's that its server says it runs, or the software, or None."""
    if not record(link.platform).software:
        return None
    named = software_at(link, net)
    found = servers().get(named or "", named)
    return None if found == link.platform else found
