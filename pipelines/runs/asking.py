"""Asking: the accounts of a plan in threads, each answer landed; one writer ends and loads them."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from queue import SimpleQueue
from typing import Any

import duckdb

import queries
from pipelines import platforms
from pipelines.folder import Folder
from pipelines.platforms.errors import Interrupted, RateLimited, SourceError
from pipelines.platforms.paging import AIM
from pipelines.platforms.resolving import resolve
from pipelines.platforms.wire.http import Net
from pipelines.platforms.wire.shared import Halted, Purse, Shared
from pipelines.progress import Progress, Report
from pipelines.reasons import Reason, reason_of
from pipelines.records import Response
from pipelines.runs.abreast import abreast
from pipelines.runs.accounts import Target
from pipelines.runs.plan import Plan, Visit, amount, cost_of, host_of
from pipelines.settings import Settings
from pipelines.warehouse import landing
from pipelines.warehouse.landing import LandedRun, PartEnd
from pipelines.warehouse.load import load_or_set_aside, set_aside_line

CLOSED = "closed_until"  # in a cursor: before that moment the platform wants to hear nothing


@dataclass(frozen=True, slots=True)
class Run:
    """A run under way: where it lands, what it asks."""

    folder: Folder
    con: duckdb.DuckDBPyConnection
    run: LandedRun
    settings: Settings
    plan: Plan
    progress: Report
    clock: Callable[[], datetime]
    names: dict[str, str]  # what people call an account, by its id


@dataclass(frozen=True, slots=True)
class _Part:
    """One account in a run: the number of its part, what is asked, how the link was looked up."""

    number: int
    visit: Visit
    account_id: str | None = None
    end: PartEnd | None = None  # where the look-up ended it

    @property
    def name(self) -> str:
        return f"{self.number + 1:04d}"

    @property
    def where(self) -> str:
        target = self.visit.target
        return f"{target.brand} on {platforms.record(target.platform).label}"


def ask_all(work: Run) -> Iterator[tuple[str, str | None]]:
    """Status and note of each account, in their order, as they are done.

    Threads ask and land; here each part is ended as it comes and loaded in the order of the parts,
    so that a warehouse made again from the landing is the same.
    """
    shared = Shared(_purses(work))
    parts = [_Part(number, visit) for number, visit in enumerate(work.plan.visits)]
    tally = _Tally(parts, work.progress)
    tally.tell()
    parts = _looked_up(work, parts, shared, tally)
    ended: dict[int, PartEnd] = {}
    loaded = 0
    asking = _Asking(work, shared, tally, {})
    for part, end in abreast(_by_host(parts), asking, shared.stop, tally.tick):
        landing.end_part(work.run, part.name, end)
        ended[part.number] = end
        tally.count(part)
        while loaded in ended:
            yield _loaded(work, parts[loaded], ended[loaded])
            loaded += 1


def _loaded(work: Run, part: _Part, end: PartEnd) -> tuple[str, str | None]:
    if reason := load_or_set_aside(work.folder, work.con, work.run, part.name):
        return "failed", of_brand(part.visit.target.brand, set_aside_line(work.run, reason))
    return end.status, end.note


def of_brand(brand: str, why: str) -> Reason:
    """A reason, and whose account it is about."""
    return Reason(f"{brand}: {why}", "of-brand", brand=brand, why=why)


def _by_host(parts: Sequence[_Part]) -> dict[str, list[_Part]]:
    groups: dict[str, list[_Part]] = {}
    for part in parts:
        groups.setdefault(host_of(part.visit.target), []).append(part)
    return groups


def _purses(work: Run) -> dict[str, Purse]:
    """What may still be spent on each platform today."""
    found = {}
    for told in work.plan.told:
        cost = cost_of(platforms.record(told.platform))
        found[told.platform] = Purse(
            told.budget - told.spent,
            amount(told.budget, told.unit),
            post_price=cost.post_price,
            account_price=cost.account_price,
        )
    return found


def _looked_up(work: Run, parts: Sequence[_Part], shared: Shared, tally: "_Tally") -> list[_Part]:
    """The parts with the accounts of their links; one that another link names too is ended."""
    known: dict[str, str] = dict(work.con.execute(queries.read("ask/account_links")).fetchall())
    new = {part.number: part for part in parts if part.visit.account_id is None}
    resolving = shared.again()
    found: dict[int, _Part] = {}

    def look_up(part: _Part) -> _Part:
        return _resolve(work, part, _net(work, part, resolving, tally))

    groups = _by_host(list(new.values()))
    for part, outcome in abreast(groups, look_up, resolving.stop, tally.tick):
        found[part.number] = outcome
        if outcome.account_id:
            known[part.visit.target.link] = outcome.account_id
    all_parts = [found.get(part.number, part) for part in parts]
    return [_unless_held(work.settings, part, known) for part in all_parts]


def _resolve(work: Run, part: _Part, net: Net) -> _Part:
    target = part.visit.target
    try:
        account = resolve(platforms.recognise(target.link), net)
    except SourceError as error:
        note = told_of(target.brand, target.platform, error)
        end = PartEnd(None, error.status, note, None, target.link)
        return replace(part, end=end)
    work.names[account.account_id] = account.handle or ""
    return replace(part, account_id=account.account_id)


def _unless_held(settings: Settings, part: _Part, known: Mapping[str, str]) -> _Part:
    """The part, ended where an earlier link of the settings names the same account."""
    account_id = part.visit.account_id or part.account_id
    if account_id is None:
        return part
    target = part.visit.target
    listed = ((brand, link) for brand in settings.brands for link in brand.accounts)
    holder = next(
        (
            Target(brand.name, link, target.platform)
            for brand, link in listed
            if known.get(link, link) == account_id
        ),
        None,
    )
    if holder is None or holder.link == target.link:
        return replace(part, account_id=account_id)
    return replace(part, account_id=account_id, end=_held(target, holder, part.where))


def _net(work: Run, part: _Part, shared: Shared, tally: "_Tally") -> Net:
    def hear(what: str) -> None:
        if shared.stop.is_set():
            raise Halted("stopped; what was done is kept")
        tally.hear(what)

    def land(response: Response) -> None:
        if not shared.stop.is_set():  # a run that was stopped is over
            landing.land_response(work.run, part.name, response)

    return Net(land, hear=hear, now=work.clock, names=work.names, shared=shared)


@dataclass(frozen=True, slots=True)
class _Asking:
    """Asks for one account's posts; every answer lands. Gives how that ended.

    closed: the platforms and servers that want to hear nothing more today, with what they said.
    """

    work: Run
    shared: Shared
    tally: "_Tally"
    closed: dict[str, RateLimited]

    def __call__(self, part: _Part) -> PartEnd:
        visit, account_id = part.visit, part.account_id
        if part.end is not None or account_id is None:
            return part.end or PartEnd(None, "failed", part.where, None, visit.target.link)
        host, link = host_of(visit.target), visit.target.link
        if host in self.closed:
            return _ended(account_id, visit, self.closed[host])
        try:
            cursor = self._asked(part, account_id)
        except SourceError as error:
            cause = error.cause if isinstance(error, Interrupted) else error
            if isinstance(cause, RateLimited):
                self.closed[host] = cause
            return _ended(account_id, visit, error)
        return PartEnd(account_id, "ok", None, cursor, link)

    def _asked(self, part: _Part, account_id: str) -> dict[str, Any] | None:
        """The new position, None where only single posts were asked for."""
        visit, net = part.visit, _net(self.work, part, self.shared, self.tally)
        source, cursor = platforms.source_of(account_id), None
        if visit.is_listed:
            aim = {AIM: visit.back_to.isoformat()} if visit.back_to else {}
            position = {key: value for key, value in visit.position.items() if key != CLOSED}
            now = self.work.run.started_at
            cursor = dict(source.fetch(account_id, {**position, **aim}, net, now=now))
            cursor.pop(AIM, None)
        if visit.post_ids:
            try:
                source.look(account_id, visit.post_ids, net)
            except SourceError as problem:
                raise (Interrupted(cursor, problem) if cursor else problem) from problem
        return cursor


def told_of(brand: str, where: str, error: Exception) -> Reason:
    """What went wrong with an account of a brand; where: a platform, or its name."""
    place = platforms.record(where).label if where in platforms.names() else where
    why = reason_of(error)
    return Reason(f"{brand} on {place}: {why}", "part", brand=brand, platform=place, why=why)


def _ended(account_id: str, visit: Visit, error: SourceError) -> PartEnd:
    """How a part ends that broke off; a platform that wants to be left alone is noted."""
    cursor = dict(error.cursor) if isinstance(error, Interrupted) else None
    cause = error.cause if isinstance(error, Interrupted) else error
    if isinstance(cause, RateLimited):
        kept = visit.position if cursor is None else cursor
        told = {key: value for key, value in kept.items() if key != "covered_from"}
        cursor = {**told, CLOSED: cause.until.isoformat()}
    if cursor is not None:
        cursor.pop(AIM, None)
    note = told_of(visit.target.brand, visit.target.platform, cause)
    return PartEnd(account_id, error.status, note, cursor, visit.target.link)


class _Tally:
    """How many accounts of each platform are done, for whoever watches."""

    def __init__(self, parts: Sequence[_Part], progress: Report) -> None:
        self._labels = [platforms.record(part.visit.target.platform).label for part in parts]
        self._done: dict[str, int] = dict.fromkeys(self._labels, 0)
        self._progress = progress
        self._heard: SimpleQueue[str] = SimpleQueue()
        self._told_at = 0.0

    def hear(self, what: str) -> None:
        """Take note of what a thread waits for; also from other threads."""
        self._heard.put(what)

    def tick(self) -> None:
        """Say again how far it is, now and then: whoever hears it may wish to stop."""
        while not self._heard.empty():
            self.tell(self._heard.get())
        if time.monotonic() - self._told_at > 1:
            self.tell()

    def count(self, part: _Part) -> None:
        """One more is done."""
        self._done[self._labels[part.number]] += 1
        self._told_at = 0.0
        self.tick()

    def tell(self, waiting: str = "") -> None:
        """Say how far each platform is, and what is waited for."""
        sizes = {label: self._labels.count(label) for label in self._done}
        what = ", ".join(f"{label} {n}/{sizes[label]}" for label, n in self._done.items())
        self._told_at = time.monotonic()
        what = f"{what}; {waiting}" if waiting else what
        self._progress(Progress(what, sum(self._done.values()), len(self._labels)))


def _held(target: Target, other: Target, where: str) -> PartEnd:
    """How a link ends whose account another link names too: asked once, told if of two brands."""
    if other.brand == target.brand:
        return PartEnd(None, "ok", None, None)
    note = Reason(
        f"{where}: {target.link} already belongs to brand {other.brand!r} as {other.link}; "
        "remove one of them in outpace.toml",
        "held", brand=target.brand, link=target.link, other=other.brand, known=other.link,
    )  # fmt: skip
    return PartEnd(None, "failed", note, None)
