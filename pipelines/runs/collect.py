"""Collecting: what is due is asked, several hosts at once; one writer lands the ends and loads."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime

import duckdb

from pipelines import platforms
from pipelines.clock import utc_now
from pipelines.errors import SettingsError
from pipelines.folder import Folder
from pipelines.platforms.keys import missing_line
from pipelines.progress import Report, RunReport, quiet
from pipelines.reasons import Reason, joined
from pipelines.runs.accounts import Target, account_names, platform_of, targets, waiting
from pipelines.runs.asking import Run, ask_all
from pipelines.runs.beside import ask_beside, beside_of, due_beside, unasked
from pipelines.runs.plan import Plan, Planned, amount, plan
from pipelines.runs.run import finish, run_report, status_of, writer
from pipelines.settings import Settings, read_settings
from pipelines.version import product_version
from pipelines.warehouse import landing
from pipelines.warehouse.forget import expire
from pipelines.warehouse.load import settle_run
from pipelines.warehouse.sql import answer

Clock = Callable[[], datetime]


def collect(
    folder: Folder,
    *,
    only: str | None = None,
    since: date | None = None,
    progress: Report = quiet,
    clock: Clock = utc_now,
) -> RunReport:
    """Ask for what is due and publish; one account that fails leaves the others.

    only: a brand, a platform or a link; nothing else is asked. since: all posts from that day on,
    due or not. A run that finds nothing due leaves no trace; its status is `idle` then.
    """
    settings = read_settings(folder)
    with writer(folder, progress) as con:
        todo = chosen(settings, only)
        made = plan(con, settings, todo, now=clock(), since=since)
        lacking = [*_not_asked(settings, only), *unasked(beside_of(settings, only))]
        beside = due_beside(con, beside_of(settings, only), now=clock())
        if not made.visits and not beside:
            return _idle(folder, con, made, progress, lacking)
        asked = {"only": only, "since": since.isoformat() if since else None}
        run = landing.start_run(
            folder, "collect", now=clock(), version=product_version(), options=asked
        )
        notes: list[tuple[str, str | None]] = [("ok", note) for note in lacking]
        work = Run(folder, con, run, settings, made, progress, clock, account_names(con))
        notes += [*ask_all(work), *ask_beside(work, beside)]
        status = status_of([status for status, _ in notes])
        problems = [note for _, note in notes if note]
        landing.end_run(run, status=status, note=joined(problems), now=clock())
        settle_run(con, run)
        report = run_report(con, run, status, notes=tuple(problems))
        return finish(folder, con, progress, reports=[report]).reports[0]


def planned(
    folder: Folder, *, only: str | None = None, since: date | None = None, clock: Clock = utc_now
) -> Plan:
    """What a run would ask now; nothing is asked."""
    settings = read_settings(folder)
    with writer(folder, quiet) as con:
        made = plan(con, settings, chosen(settings, only), now=clock(), since=since)
        due = due_beside(con, beside_of(settings, only), now=clock())
        return replace(made, beside=Counter(one.what.source for one in due))


def chosen(settings: Settings, only: str | None) -> list[Target]:
    """The accounts that can be asked, or those of a brand, a platform or a link.

    Raises SettingsError for a word that names none.
    """
    known, beside = [*targets(settings), *waiting(settings)], beside_of(settings, only)
    return _among(targets(settings), known, only, is_known=bool(beside))


def _among(
    found: list[Target], known: Sequence[Target], only: str | None, *, is_known: bool
) -> list[Target]:
    """Those of `found` that a word means. is_known: whether it means something beside accounts."""
    if only is None:
        return found
    wanted = only.strip().casefold()
    links = {wanted}
    if platform_of(only) and not only.startswith(f"{platform_of(only)}:"):
        links.add(platforms.recognise(only).text.casefold())
    names = set(platforms.meanings(only))

    def is_meant(target: Target) -> bool:
        is_named = target.brand.casefold() == wanted or target.platform in names
        return is_named or target.link.casefold() in links

    if not is_known and not any(map(is_meant, known)):
        raise SettingsError(
            f"nothing that is collected is called {only[:100]!r}; give a brand, a platform or a "
            "link as `outpace brands` lists them"
        )
    return [target for target in found if is_meant(target)]


def _idle(
    folder: Folder, con: duckdb.DuckDBPyConnection, made: Plan, progress: Report, notes: list[str]
) -> RunReport:
    """The report of a run that found nothing due; what a killed one had left is published."""
    over = [note for told in made.told for note in over_budget(told)]
    report = RunReport("", "idle", None, notes=(*notes, *over), due_at=made.due_at)
    expire(folder, con, now=utc_now())
    if answer(con, "ask/is_touched", {}):
        return finish(folder, con, progress, reports=[report]).reports[0]
    return report


def over_budget(told: Planned) -> Iterator[str]:
    """A sentence for a platform of which something due is left out."""
    label = platforms.record(told.platform).label
    if told.accounts_closed and told.closed_until:
        until = f"{told.closed_until:%Y-%m-%d %H:%M:%S}"
        yield Reason(
            f"{label} allows no more requests before {until} utc; "
            "until then nothing is asked there",
            "closed", platform=label, until=until,
        )  # fmt: skip
    if told.posts_over or told.accounts_over:
        budget = amount(told.budget, told.unit)
        yield Reason(
            f"today's budget of {label} ({budget}) leaves out "
            f"{told.accounts_over:,} accounts and {told.posts_over:,} posts; "
            "they follow on another day, or raise it under [budget] in outpace.toml",
            "over-budget", platform=label, budget=budget, accounts=told.accounts_over,
            posts=told.posts_over,
        )  # fmt: skip


def _not_asked(settings: Settings, only: str | None) -> Iterator[str]:
    """A sentence for each platform whose accounts wait for its key."""
    lacking = waiting(settings)
    there = _among(lacking, lacking, only, is_known=True)  # `chosen` refused a word for none
    for name in dict.fromkeys(target.platform for target in there):
        accounts = ", ".join(target.link for target in there if target.platform == name)
        why = missing_line(platforms.record(name))
        yield Reason(f"{why}; until then left out: {accounts}", "waiting", why=why, links=accounts)
