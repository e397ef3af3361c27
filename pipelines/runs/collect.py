"""Collecting: every tracked account is asked, landed and loaded, one after the other."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import duckdb

from pipelines import platforms
from pipelines.clock import utc_now
from pipelines.folder import Folder
from pipelines.platforms.errors import (
    Interrupted,
    SourceError,
)
from pipelines.platforms.wire.http import Net
from pipelines.progress import Progress, Report, RunReport, quiet
from pipelines.runs.run import finish, run_report, status_of, writer
from pipelines.settings import Settings, read_settings
from pipelines.version import product_version
from pipelines.warehouse import landing
from pipelines.warehouse.landing import LandedRun, PartEnd
from pipelines.warehouse.load import load_part, settle_run
from pipelines.warehouse.sql import answer


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


def collect(folder: Folder, *, progress: Report = quiet) -> RunReport:
    """Ask every tracked account for its posts and publish; one that fails leaves the others."""
    todo = targets(read_settings(folder))
    with writer(folder, progress) as con:
        run = landing.start_run(
            folder, "collect", now=utc_now(), version=product_version(), options={}
        )
        notes = list(_collect_all(folder, con, run, todo, progress))
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
    todo: list[Target],
    progress: Report,
) -> Iterator[tuple[str, str | None]]:
    """Status and note of each account, as it is done."""
    for done, target in enumerate(todo):
        progress(Progress(f"{target.brand} on {target.platform}", done, len(todo)))
        part = f"{done + 1:04d}"
        end = _fetch(con, run, part, target)
        landing.end_part(run, part, end)
        load_part(folder, con, run, part)
        yield end.status, end.note


def _fetch(con: duckdb.DuckDBPyConnection, run: LandedRun, part: str, target: Target) -> PartEnd:
    """Ask for one account's posts; every answer lands. How that ended."""
    net = Net(lambda response: landing.land_response(run, part, response))
    source = platforms.module(target.platform)
    account_id = answer(con, "ask/account_of_link", {"link": target.link})
    where = f"{target.brand} on {platforms.record(target.platform).label}"
    try:
        if account_id is None:
            account_id = source.resolve(platforms.recognise(target.link), net).account_id
        cursor = source.fetch(account_id, _cursor(con, account_id), net, now=run.started_at)
    except Interrupted as stop:
        return PartEnd(account_id, stop.status, f"{where}: {stop}", stop.cursor, target.link)
    except SourceError as error:
        return PartEnd(account_id, error.status, f"{where}: {error}", None, target.link)
    return PartEnd(account_id, "ok", None, cursor, target.link)


def _cursor(con: duckdb.DuckDBPyConnection, account_id: str) -> dict[str, Any]:
    position = answer(con, "ask/position", {"account_id": account_id})
    return dict(json.loads(position)) if position else {}
