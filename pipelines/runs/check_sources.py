"""Whether the sources answer: each that is ready is asked once, for one of our own accounts."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from pipelines.clock import utc_now
from pipelines.platforms import reader, recognise, sources
from pipelines.platforms.beside import RECORDS
from pipelines.platforms.errors import SourceError
from pipelines.platforms.keys import missing
from pipelines.platforms.resolving import resolve
from pipelines.platforms.wire.http import Net
from pipelines.records import AccountSeen, Response
from pipelines.runs.accounts import targets
from pipelines.runs.beside import Beside, beside_of
from pipelines.settings import Settings

BACK = timedelta(days=8)  # so far back are articles and ads asked for


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of asking a source: the account or the brand it showed, or why it showed none."""

    source: str
    shown: str | None
    problem: str | None


def check_sources(settings: Settings) -> Iterator[Checked]:
    """Ask each source that has its key and an account of ours, once; nothing is kept."""
    there = targets(settings)
    for name in sources():
        links = [target.link for target in there if target.platform == name]
        if links:
            yield _checked(name, links[0])
    for name in RECORDS:
        named = [one for one in beside_of(settings) if one.source == name]
        if named and not missing(RECORDS[name]):
            yield _checked_beside(named[0])


def _checked(platform: str, link: str) -> Checked:
    try:
        return Checked(platform, _name(resolve(recognise(link), Net(_forget))), None)
    except SourceError as problem:
        return Checked(platform, None, str(problem))


def _checked_beside(one: Beside) -> Checked:
    today = utc_now().date()
    try:
        reader(one.source).fetch(one.address, today - BACK, today, Net(_forget))
    except SourceError as problem:
        return Checked(one.source, None, str(problem))
    return Checked(one.source, one.brand, None)


def _name(account: AccountSeen) -> str:
    return account.handle or account.name or account.account_id


def _forget(_: Response) -> None:
    """A check leaves nothing behind."""
