"""The accounts that the settings list: which of them a source can read, and whose one is."""

from collections.abc import Iterator
from dataclasses import dataclass

import duckdb

import queries
from pipelines import platforms
from pipelines.folder import Folder
from pipelines.platforms.errors import SourceError
from pipelines.platforms.keys import is_ready, warns
from pipelines.platforms.record import Platform
from pipelines.platforms.registry import record
from pipelines.settings import Settings
from pipelines.warehouse.ask import open_published
from pipelines.warehouse.errors import NothingPublished


@dataclass(frozen=True, slots=True)
class Target:
    """An account to collect: the brand it belongs to and its link as the settings have it."""

    brand: str
    link: str
    platform: str


def targets(settings: Settings) -> list[Target]:
    """The tracked accounts of the settings that a source can read now; others come from files."""
    return [target for target in _tracked(settings) if is_ready(target.platform)]


def waiting(settings: Settings) -> list[Target]:
    """The tracked accounts that were given as links and whose platform lacks its key.

    An account that is known by its id came with a file, and nobody asked for more of it.
    """
    found = (target for target in _tracked(settings) if not is_ready(target.platform))
    return [target for target in found if not target.link.startswith(f"{target.platform}:")]


def _tracked(settings: Settings) -> Iterator[Target]:
    """The tracked accounts of the settings whose platform has a source.

    The brands of a simulation are invented: nobody is ever asked for them.
    """
    for brand in () if settings.is_simulated else settings.brands:
        for link in brand.accounts if brand.tracked_to is None else ():
            platform = platform_of(link)
            if platform:
                yield Target(brand.name, link, platform)


def warned_of(settings: Settings) -> list[Platform]:
    """The platforms that the next run asks and whose terms people have to know."""
    asked = dict.fromkeys(target.platform for target in targets(settings))
    return [one for one in map(record, asked) if warns(one)]


def never_read(folder: Folder, platform: str) -> bool:
    """Whether no run has read posts of a platform yet."""
    try:
        read = open_published(folder).ask("from cursor")["account_id"]
    except NothingPublished:
        return True
    return not read.str.startswith(f"{platform}:").any()


def platform_of(link: str) -> str | None:
    """The platform whose source reads a link or an account id, or None."""
    platform = link.partition(":")[0]
    if platform in platforms.sources():
        return platform
    try:
        return platforms.recognise(link).platform
    except SourceError:
        return None


def account_names(con: duckdb.DuckDBPyConnection) -> dict[str, str]:
    """How people call the accounts that were seen, by their ids."""
    return dict(con.execute(queries.read("ask/account_names")).fetchall())


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
