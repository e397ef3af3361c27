"""The accounts that the settings list: which of them a source can read, and whose one is."""

from dataclasses import dataclass

import duckdb

import queries
from pipelines import platforms
from pipelines.platforms.errors import SourceError
from pipelines.settings import Settings


@dataclass(frozen=True, slots=True)
class Target:
    """An account to collect: the brand it belongs to and its link as the settings have it."""

    brand: str
    link: str
    platform: str


def targets(settings: Settings) -> list[Target]:
    """The tracked accounts of the settings that a source can read; the others come from files."""
    found = []
    for brand in settings.brands:
        for link in brand.accounts if brand.tracked_to is None else ():
            platform = platform_of(link)
            if platform:
                found.append(Target(brand.name, link, platform))
    return found


def platform_of(link: str) -> str | None:
    """The platform whose source reads a link or an account id, or None."""
    platform = link.partition(":")[0]
    if platform in platforms.sources():
        return platform
    try:
        return platforms.recognise(link).platform
    except SourceError:
        return None


def holder_of(con: duckdb.DuckDBPyConnection, settings: Settings, account_id: str) -> Target | None:
    """The first link of the settings that is known to name an account, whatever it looks like.

    Two links can name one account: by its handle and by its id, by an old and a new handle.
    """
    known = dict(con.execute(queries.read("ask/account_links")).fetchall())
    listed = ((brand, link) for brand in settings.brands for link in brand.accounts)
    platform = account_id.partition(":")[0]
    holders = (
        Target(brand.name, link, platform)
        for brand, link in listed
        if known.get(link, link) == account_id
    )
    return next(holders, None)
