"""What is asked beside the platforms, once a day, one after the other: views of articles, ads.

Off until the settings name an article, or an advertiser of a library of ads. What comes lands and
is loaded like the answers of a platform; it is context beside the findings, in no share.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

import duckdb

import queries
from pipelines import platforms
from pipelines.platforms import wikimedia
from pipelines.platforms.beside import RECORDS
from pipelines.platforms.errors import NotFound, RateLimited, SourceError
from pipelines.platforms.keys import missing, missing_line
from pipelines.platforms.wire.http import Net
from pipelines.platforms.wire.shared import Purse, Shared
from pipelines.progress import Progress
from pipelines.reasons import Reason
from pipelines.runs.asking import Run, of_brand, told_of
from pipelines.runs.plan import amount, day_start
from pipelines.settings import Settings
from pipelines.settings.advertisers import advertiser_of
from pipelines.warehouse import landing
from pipelines.warehouse.landing import PartEnd
from pipelines.warehouse.load import load_or_set_aside, set_aside_line
from pipelines.warehouse.sql import answer

DAY = timedelta(days=1)
YEAR = timedelta(days=365)  # how far back the libraries of ads go
AGAIN = timedelta(days=7)  # days of ads that are asked for once more: what ran then may have ended


@dataclass(frozen=True, slots=True)
class Beside:
    """Something of a brand that is asked beside the platforms: where, and by which address."""

    brand: str
    source: str
    address: str


@dataclass(frozen=True, slots=True)
class Due:
    """What is due: from and to which day, both included, in UTC.

    is_known: whether some day of it is known already.
    """

    what: Beside
    since: date
    until: date
    is_known: bool


def beside_of(settings: Settings, only: str | None = None) -> list[Beside]:
    """What is asked of the tracked brands, or of a brand's name, an address or a source."""
    there: list[Beside] = []
    for brand in (brand for brand in settings.brands if brand.tracked_to is None):
        if brand.article:
            there.append(Beside(brand.name, wikimedia.SOURCE, brand.article))
        found = filter(None, map(advertiser_of, brand.ads))
        there += [Beside(brand.name, library, address) for library, address in found]
    wanted = (only or "").strip().casefold()

    def is_meant(one: Beside) -> bool:
        words = (one.brand, one.address, one.source, RECORDS[one.source].label)
        return only is None or wanted in map(str.casefold, words)

    return list(filter(is_meant, there))


def unasked(there: Sequence[Beside]) -> Iterator[str]:
    """A sentence for each source that waits for its key."""
    for name in dict.fromkeys(one.source for one in there):
        if missing(RECORDS[name]):
            waiting = ", ".join(one.brand for one in there if one.source == name)
            why = missing_line(RECORDS[name])
            told = f"{why}; until then left out: {waiting}"
            yield Reason(told, "waiting", why=why, links=waiting)


def due_beside(
    con: duckdb.DuckDBPyConnection, there: Sequence[Beside], *, now: datetime
) -> list[Due]:
    """The days since the last known one, unless it answered today already; now: naive UTC.

    The days of an article that is new are asked for from their very beginning: it is one request.
    """
    until = now.date() - DAY  # today is not over
    found: dict[str, Due] = {}
    for one in (one for one in there if not missing(RECORDS[one.source])):
        known_to, answered_at = _asked(con, one)
        since = _since(one, known_to, until)
        if since <= until and (answered_at is None or answered_at.date() < now.date()):
            found.setdefault(one.address, Due(one, since, until, known_to is not None))
    return list(found.values())


def _asked(con: duckdb.DuckDBPyConnection, one: Beside) -> tuple[date | None, datetime | None]:
    """The last known day, and when it was last answered."""
    if one.source == wikimedia.SOURCE:
        values = {"article": one.address, "address": wikimedia.address(one.address)}
        row = con.execute(queries.read("ask/article_asked"), values).fetchone()
    else:
        row = con.execute(queries.read("ask/ads_asked"), {"address": one.address}).fetchone()
    return row or (None, None)


def _since(one: Beside, known_to: date | None, until: date) -> date:
    """The first day to ask for."""
    if one.source == wikimedia.SOURCE:
        return known_to + DAY if known_to else wikimedia.START
    return min(known_to or until, until) - (AGAIN if known_to else YEAR)


def spent_beside(con: duckdb.DuckDBPyConnection, source: str, now: datetime) -> int:
    """How often a source was asked today."""
    start = day_start(RECORDS[source].cost, now)
    return int(answer(con, "ask/requests_since", {"source": source, "since": start}))


def ask_beside(work: Run, due: Sequence[Due]) -> Iterator[tuple[str, str | None]]:
    """Status and note of each, as they are done; every answer lands and is loaded."""
    first, ask = len(work.plan.visits), _Asking(work, Shared(_purses(work, due)))
    for number, one in enumerate(due):
        work.progress(Progress(RECORDS[one.what.source].label, number, len(due)))
        part = f"{first + number + 1:04d}"
        end = ask(part, one)
        landing.end_part(work.run, part, end)
        if reason := load_or_set_aside(work.folder, work.con, work.run, part):
            yield "failed", of_brand(one.what.brand, set_aside_line(work.run, reason))
        else:
            yield end.status, end.note


def _purses(work: Run, due: Sequence[Due]) -> dict[str, Purse]:
    """What may still be spent on each source today."""
    found = {}
    for name in {one.what.source for one in due}:
        cost = RECORDS[name].cost
        budget = work.settings.budgets.get(name, cost.budget)
        left = budget - spent_beside(work.con, name, work.clock())
        found[name] = Purse(left, amount(budget, cost.unit))
    return found


@dataclass(slots=True)
class _Asking:
    """Asks for one after the other; a source that asks to wait long is left alone then."""

    work: Run
    shared: Shared
    closed: dict[str, SourceError] = field(default_factory=dict)

    def __call__(self, part: str, one: Due) -> PartEnd:
        """How it ended; every answer lands."""
        status, note, source = "ok", None, one.what.source
        label = RECORDS[source].label
        try:
            self._ask(part, one)
        except RateLimited as error:
            self.closed[source] = error
            status, note = error.status, told_of(one.what.brand, label, error)
        except SourceError as error:
            is_early = isinstance(error, NotFound) and one.is_known  # not counted yet
            if not is_early:
                status, note = error.status, told_of(one.what.brand, label, error)
        is_list = status == "ok" and source != wikimedia.SOURCE
        days = {"ads_from": f"{one.since}", "ads_to": f"{one.until}"} if is_list else None
        return PartEnd(None, status, note, days, one.what.address)

    def _ask(self, part: str, one: Due) -> None:
        source = one.what.source
        if source in self.closed:
            raise self.closed[source]
        net = Net(
            lambda response: landing.land_response(self.work.run, part, response),
            hear=lambda what: self.work.progress(Progress(f"{RECORDS[source].label}; {what}")),
            now=self.work.clock,
            shared=self.shared,
        )
        platforms.reader(source).fetch(one.what.address, one.since, one.until, net)
