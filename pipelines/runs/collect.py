"""Collecting: every tracked account is asked, landed and loaded, one after the other."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import duckdb

from pipelines import platforms
from pipelines.clock import utc_now
from pipelines.folder import Folder
from pipelines.platforms.errors import (
    AuthRequired,
    Interrupted,
    NotFound,
    RateLimited,
    RefusedAddress,
    SourceError,
    UnknownLink,
)
from pipelines.platforms.wire.http import Net
from pipelines.progress import Progress, Report, RunReport, quiet
from pipelines.records import AccountSeen
from pipelines.runs.run import finish, run_report, writer
from pipelines.settings import Settings, add_brand, read_settings
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


@dataclass(frozen=True, slots=True)
class Added:
    """A link that was added: its tidy form and the account, or a note why it is not checked yet."""

    link: str
    platform: str
    account: AccountSeen | None
    note: str | None


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
    if platform in platforms.names():
        return platform
    try:
        return platforms.recognise(link).platform
    except SourceError:
        return None


def add_account(folder: Folder, brand: str, link: str, *, role: str | None = None) -> Added:
    """Add a link to a brand once its platform has said which account it names.

    Raises UnknownLink for a form no source accepts and NotFound where the platform knows no such
    account; when the platform cannot be reached the link is added and checked at the next run.
    """
    recognised = platforms.recognise(link)
    with writer(folder, quiet) as con:
        run = landing.start_run(
            folder, "add", now=utc_now(), version=product_version(), options={"link": link}
        )
        net = Net(lambda response: landing.land_response(run, "0001", response))
        try:
            seen = platforms.module(recognised.platform).resolve(recognised, net)
            end = PartEnd(seen.account_id, "ok", None, None, recognised.text)
        except (UnknownLink, NotFound, RefusedAddress):
            landing.drop_run(run)
            raise
        except SourceError as error:
            seen = None
            end = PartEnd(None, _reason(error), str(error), None, recognised.text)
        add_brand(folder, brand, [recognised.text], role=role)
        landing.end_part(run, "0001", end)
        load_part(folder, con, run, "0001")
        landing.end_run(run, status=end.status, note=end.note, now=utc_now())
        settle_run(con, run)
        finish(folder, con, quiet)
    return Added(recognised.text, recognised.platform, seen, end.note)


def collect(folder: Folder, *, progress: Report = quiet) -> RunReport:
    """Ask every tracked account for its posts and publish; one that fails leaves the others."""
    todo = targets(read_settings(folder))
    with writer(folder, progress) as con:
        run = landing.start_run(
            folder, "collect", now=utc_now(), version=product_version(), options={}
        )
        notes = list(_collect_all(folder, con, run, todo, progress))
        status = _status(notes, len(todo))
        problems = [note for _, note in notes if note]
        landing.end_run(run, status=status, note="; ".join(problems) or None, now=utc_now())
        settle_run(con, run)
        report = run_report(con, run, status, notes=tuple(problems))
        return replace(report, build_id=finish(folder, con, progress))


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
    where = f"{target.brand} on {source.LABEL}"
    try:
        if account_id is None:
            account_id = source.resolve(platforms.recognise(target.link), net).account_id
        cursor = source.fetch(account_id, _cursor(con, account_id), net, now=run.started_at)
    except Interrupted as stop:
        return PartEnd(
            account_id, _reason(stop.cause), f"{where}: {stop}", stop.cursor, target.link
        )
    except SourceError as error:
        return PartEnd(account_id, _reason(error), f"{where}: {error}", None, target.link)
    return PartEnd(account_id, "ok", None, cursor, target.link)


def _cursor(con: duckdb.DuckDBPyConnection, account_id: str) -> dict[str, Any]:
    position = answer(con, "ask/position", {"account_id": account_id})
    return dict(json.loads(position)) if position else {}


def _reason(error: SourceError) -> str:
    if isinstance(error, RateLimited):
        return "rate_limited"
    return "auth_expired" if isinstance(error, AuthRequired) else "failed"


def _status(notes: list[tuple[str, str | None]], asked: int) -> str:
    """One word for a run: ok, partial, or the way in which all of it went wrong."""
    found = {status for status, _ in notes}
    if found <= {"ok"}:
        return "ok"
    return "partial" if "ok" in found or len(found) > 1 or asked == 0 else found.pop()
