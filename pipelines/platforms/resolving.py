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
from pipelines.platforms.registry import record, servers
from pipelines.platforms.wire.http import Net
from pipelines.records import AccountSeen


def resolve(link: Link, net: Net) -> AccountSeen:
    """The account of a link, of whatever platform its server turns out to be.

    Servers that anybody can run look alike from outside. One whose link does not tell, or that does
    not answer as its link promised, is asked what it runs. Raises NotFound, UnknownLink, ...
    """
    if not link.is_sure:
        return _by_software(link, software_at(link, net), net)
    try:
        found: AccountSeen = module(link.platform).resolve(link, net)
    except Unreachable:
        raise
    except (NotFound, AuthRequired, Unavailable):
        named = software_at(link, net) if record(link.platform).software else None
        if named is None or servers().get(named) == link.platform:
            raise
        return _by_software(link, named, net)
    return found


def _by_software(link: Link, named: str | None, net: Net) -> AccountSeen:
    """The account of a link at a server that runs this; UnknownLink for what has no source."""
    platform = servers().get(named or "")
    if platform is None:
        runs = f"runs {named}" if named else "does not say what it runs"
        raise UnknownLink(
            f"asked for {link.text}, whose server {runs}, so it cannot be read; "
            "check the link, or import a file with its posts"
        )
    found: AccountSeen = module(platform).resolve(replace(link, platform=platform), net)
    return found
