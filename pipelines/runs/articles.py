"""The articles of brands on Wikipedia: their page views are asked for once a day, one at a time.

Off until the settings name an article. What comes lands and is loaded like the answers of a
platform; it is context beside the findings, and no part of any share.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import duckdb

import queries
from pipelines.platforms import wikimedia
from pipelines.platforms.errors import NotFound, RateLimited, SourceError
from pipelines.platforms.wire.http import Net
from pipelines.platforms.wire.shared import Shared
from pipelines.progress import Progress
from pipelines.runs.asking import Run, of_brand, told_of
from pipelines.settings import Brand, Settings
from pipelines.warehouse import landing
from pipelines.warehouse.landing import PartEnd
from pipelines.warehouse.load import load_or_set_aside, set_aside_line

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class DueArticle:
    """An article whose views are due: from and to which day, both included, in UTC.

    is_known: whether some day of it is known already.
    """

    brand: str
    article: str
    since: date
    until: date
    is_known: bool


def articles_of(settings: Settings, only: str | None = None) -> list[Brand]:
    """The tracked brands with an article, or the one that a brand's name or an address means."""
    there = [brand for brand in settings.brands if brand.article and brand.tracked_to is None]
    wanted = (only or "").strip().casefold()

    def is_meant(brand: Brand) -> bool:
        words = (brand.name, brand.article or "", wikimedia.SOURCE)
        return only is None or wanted in map(str.casefold, words)

    return list(filter(is_meant, there))


def due_articles(
    con: duckdb.DuckDBPyConnection, brands: Sequence[Brand], *, now: datetime
) -> list[DueArticle]:
    """The days since the last known one, unless Wikimedia answered today already; now: naive UTC.

    The days of an article that is new are asked for from their very beginning: it is one request.
    """
    until = now.date() - DAY  # today is not over
    found: dict[str, DueArticle] = {}
    for brand in brands:
        article = brand.article or ""
        values = {"article": article, "address": wikimedia.address(article)}
        row = con.execute(queries.read("ask/article_asked"), values).fetchone()
        known_to, answered_at = row or (None, None)
        since = known_to + DAY if known_to else wikimedia.START
        if since <= until and (answered_at is None or answered_at.date() < now.date()):
            due = DueArticle(brand.name, article, since, until, known_to is not None)
            found.setdefault(article, due)
    return list(found.values())


def ask_articles(work: Run, due: Sequence[DueArticle]) -> Iterator[tuple[str, str | None]]:
    """Status and note of each article, as they are done; every answer lands and is loaded."""
    first, ask = len(work.plan.visits), _Asking(work, Shared())
    for number, one in enumerate(due):
        work.progress(Progress("Wikipedia", number, len(due)))
        part = f"{first + number + 1:04d}"
        end = ask(part, one)
        landing.end_part(work.run, part, end)
        if reason := load_or_set_aside(work.folder, work.con, work.run, part):
            yield "failed", of_brand(one.brand, set_aside_line(work.run, reason))
        else:
            yield end.status, end.note


@dataclass(slots=True)
class _Asking:
    """Asks for one article after the other; once it is asked to wait long, for none any more."""

    work: Run
    shared: Shared
    closed: RateLimited | None = None

    def __call__(self, part: str, one: DueArticle) -> PartEnd:
        """How it ended; every answer lands."""
        status, note = "ok", None
        try:
            self._ask(part, one)
        except RateLimited as error:
            self.closed = error
            status, note = error.status, told_of(one.brand, "Wikipedia", error)
        except SourceError as error:
            is_early = isinstance(error, NotFound) and one.is_known  # not counted yet
            if not is_early:
                status, note = error.status, told_of(one.brand, "Wikipedia", error)
        return PartEnd(None, status, note, None, one.article)

    def _ask(self, part: str, one: DueArticle) -> None:
        if self.closed:
            raise self.closed
        net = Net(
            lambda response: landing.land_response(self.work.run, part, response),
            hear=lambda what: self.work.progress(Progress(f"Wikipedia; {what}")),
            now=self.work.clock,
            shared=self.shared,
        )
        wikimedia.fetch(one.article, one.since, one.until, net)
