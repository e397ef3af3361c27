"""Collecting: every tracked account is asked, landed and loaded, one after the other."""

import json
from collections.abc import Iterator
from typing import Any

import duckdb

from pipelines import platforms
from pipelines.clock import utc_now
from pipelines.folder import Folder
from pipelines.platforms.errors import (
    Interrupted,
    SourceError,
)
from pipelines.platforms.keys import missing_line
from pipelines.platforms.resolving import resolve
from pipelines.platforms.wire.http import Hear, Net
from pipelines.progress import Progress, Report, RunReport, quiet
from pipelines.runs.accounts import Target, account_names, holder_of, targets, waiting
from pipelines.runs.run import finish, run_report, status_of, writer
from pipelines.settings import Settings, read_settings
from pipelines.version import product_version
from pipelines.warehouse import landing
from pipelines.warehouse.landing import LandedRun, PartEnd
from pipelines.warehouse.load import load_or_set_aside, set_aside_line, settle_run
from pipelines.warehouse.sql import answer


def collect(folder: Folder, *, progress: Report = quiet) -> RunReport:
    """Ask every tracked account for its posts and publish; one that fails leaves the others."""
    settings = read_settings(folder)
    with writer(folder, progress) as con:
        run = landing.start_run(
            folder, "collect", now=utc_now(), version=product_version(), options={}
        )
        notes = list(_collect_all(folder, con, run, settings, progress))
        status = status_of([status for status, _ in notes])
        problems = [note for _, note in notes if note]
        landing.end_run(run, status=status, note="; ".join(problems) or None, now=utc_now())
        settle_run(con, run)
        report = run_report(con, run, status, notes=tuple(problems))
        return finish(folder, con, progress, reports=[report]).reports[0]


def _collect_all(
    folder: Folder,
    con: duckdb.DuckDBPyConnection,
    run: LandedRun,
    settings: Settings,
    progress: Report,
) -> Iterator[tuple[str, str | None]]:
    """Status and note of each account, as it is done."""
    yield from (("ok", note) for note in _not_asked(settings))
    todo = targets(settings)
    for done, target in enumerate(todo):
        progress(Progress(f"{target.brand} on {target.platform}", done, len(todo)))
        part = f"{done + 1:04d}"

        def waiting(what: str, done: int = done) -> None:
            progress(Progress(what, done, len(todo)))

        end = _fetch(con, run, part, target, settings, hear=waiting)
        landing.end_part(run, part, end)
        if reason := load_or_set_aside(folder, con, run, part):
            yield "failed", f"{target.brand}: {set_aside_line(run, reason)}"
        else:
            yield end.status, end.note


def _fetch(
    con: duckdb.DuckDBPyConnection,
    run: LandedRun,
    part: str,
    target: Target,
    settings: Settings,
    *,
    hear: Hear,
) -> PartEnd:
    """Ask for one account's posts; every answer lands. How that ended."""
    names = account_names(con)
    net = Net(lambda one: landing.land_response(run, part, one), hear=hear, names=names)
    account_id = answer(con, "ask/account_of_link", {"link": target.link})
    where = f"{target.brand} on {platforms.record(target.platform).label}"
    try:
        if account_id is None:
            found = resolve(platforms.recognise(target.link), net)
            account_id, names[found.account_id] = found.account_id, found.handle or ""
        if (other := holder_of(con, settings, account_id)) and other.link != target.link:
            return _held(target, other, where)
        source, position = platforms.source_of(account_id), _cursor(con, account_id)
        cursor = source.fetch(account_id, position, net, now=run.started_at)
    except Interrupted as stop:
        return PartEnd(account_id, stop.status, f"{where}: {stop}", stop.cursor, target.link)
    except SourceError as error:
        return PartEnd(account_id, error.status, f"{where}: {error}", None, target.link)
    return PartEnd(account_id, "ok", None, cursor, target.link)


def _not_asked(settings: Settings) -> Iterator[str]:
    """A sentence for each platform whose accounts wait for its key."""
    there = waiting(settings)
    for name in dict.fromkeys(target.platform for target in there):
        accounts = ", ".join(target.link for target in there if target.platform == name)
        yield f"{missing_line(platforms.record(name))}; until then left out: {accounts}"


def _held(target: Target, other: Target, where: str) -> PartEnd:
    """How a link ends whose account another link names too: asked once, told if of two brands."""
    if other.brand == target.brand:
        return PartEnd(None, "ok", None, None)
    note = (
        f"{where}: {target.link} already belongs to brand {other.brand!r} as {other.link}; "
        "remove one of them in outpace.toml"
    )
    return PartEnd(None, "failed", note, None)


def _cursor(con: duckdb.DuckDBPyConnection, account_id: str) -> dict[str, Any]:
    position = answer(con, "ask/position", {"account_id": account_id})
    return dict(json.loads(position)) if position else {}
