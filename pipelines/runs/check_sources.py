"""Whether the platforms answer: each that is ready is asked once, for one of our own accounts."""

from collections.abc import Iterator
from dataclasses import dataclass

from pipelines.platforms import recognise, sources
from pipelines.platforms.errors import SourceError
from pipelines.platforms.resolving import resolve
from pipelines.platforms.wire.http import Net
from pipelines.records import AccountSeen, Response
from pipelines.runs.accounts import targets
from pipelines.settings import Settings


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of asking a platform: the account it showed, or why it showed none."""

    platform: str
    account: AccountSeen | None
    problem: str | None


def check_sources(settings: Settings) -> Iterator[Checked]:
    """Ask each platform that has its key and an account of ours, once; nothing is kept."""
    there = targets(settings)
    for name in sources():
        links = [target.link for target in there if target.platform == name]
        if links:
            yield _checked(name, links[0])


def _checked(platform: str, link: str) -> Checked:
    try:
        return Checked(platform, resolve(recognise(link), Net(_forget)), None)
    except SourceError as problem:
        return Checked(platform, None, str(problem))


def _forget(_: Response) -> None:
    """A check leaves nothing behind."""
