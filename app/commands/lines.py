"""What commands answer, a line each, from reports, tables and findings."""

from collections.abc import Sequence
from datetime import date

import pandas as pd

from app.commands.run_lines import INDENT
from app.story import told
from app.story.findings import Story
from app.story.kept import kept_line, retention_of
from app.view.usual import seen_to
from app.words.amounts import Ago, Count, Day, Moment
from app.words.catalogue import say
from app.words.errors import kept_reason
from app.words.names import platform_name
from pipelines.bounds import clean_name
from pipelines.clock import utc_now
from pipelines.folder import Folder
from pipelines.platforms.keys import expiring, where_from
from pipelines.progress import Landed
from pipelines.warehouse.ask import Landscape, Published, open_published
from pipelines.warehouse.errors import NothingPublished


def story_lines(story: Story) -> list[str]:
    """The finding that leads with what it rests on, then what else there is, a line each.

    How old the numbers are stands right below what leads.
    """
    lead = story.lead
    if lead is None:
        return [say("cli-no-findings")]
    first = f"{told.headline(lead)} {told.detail(lead)}".strip()
    age = [] if story.old is None else [told.headline(story.old)]
    return [first, *age, *(say("cli-finding", finding=told.brief(row)) for row in story.others)]


def status_lines(accounts: pd.DataFrame, runs: pd.DataFrame, landscape: Landscape) -> list[str]:
    """How a landscape stands: its build and its age, its accounts and its last runs."""
    age, zone = Ago(landscape.built_at, utc_now()), landscape.time_zone
    lines = [say("cli-build", build=landscape.build_id, age=age, zone=zone)]
    seen_at = accounts.assign(seen_to=seen_to(accounts))
    tracked = seen_at[seen_at["is_tracked"]].sort_values(["slot", "platform"])
    for row in tracked.to_dict("records"):
        seen = row["seen_to"]
        line = say(
            "cli-account",
            brand=row["brand"],
            role=row["role"],
            platform=platform_name(row["platform"]),
            seen=Moment(seen.to_pydatetime(), zone) if pd.notna(seen) else None,
        )
        lines.append(INDENT + line)
    if tracked.empty:
        lines.append(INDENT + say("cli-no-brands"))
    for row in runs.sort_values("started_at").tail(5).to_dict("records"):
        lines.append(
            say(
                "cli-last-run",
                kind=row["kind"],
                moment=Moment(row["started_at"].to_pydatetime(), zone),
                status=str(row["status"]).replace("_", "-").replace(" ", "-"),
                note=kept_reason(row) or None,
            )
        )
    return lines


def seen_from_lines(judged: pd.DataFrame) -> list[str]:
    """That not every brand is judged from, a line; nothing where it is seen from all."""
    told, own = judged["is_judged"].astype(bool), judged["is_own"].astype(bool)
    if len(judged) < 2 or told.all():
        return []
    if not own.any() and not told.any():
        return [say("alarms-judged-from-none", brands=len(judged))]
    if told.sum() == 1 and (told & own).any():
        return [say("alarms-judged-from-own", own=judged["brand"][own].iloc[0], brands=len(judged))]
    return []


def kept_lines(published: Published) -> list[str]:
    """How long numbers stay whose platform bounds that, a line each."""
    today = utc_now().date()
    return [kept_line(row, today) for row in retention_of(published)]


def kept_by_platform(folder: Folder) -> dict[str, list[str]]:
    """The same by platform; none where nothing is published."""
    try:
        rows = retention_of(open_published(folder))
    except NothingPublished:
        return {}
    return {row["platform"]: [kept_line(row, utc_now().date())] for row in rows}


def key_lines(today: date) -> list[str]:
    """The keys that end soon or have ended, with the remedy, a line each."""
    return [
        say(
            "sources-key-ends",
            state="over" if day < today else "ends",
            variable=variable,
            where=where_from(variable),
            day=Day(day),
            days=Count(0),
        )
        for variable, day in expiring(today)
    ]


def aside_lines(runs: Sequence[Landed]) -> list[str]:
    """What is set aside of the landed runs, a line each, with the way to take it in again."""
    return [
        say(
            "cli-aside",
            run=_run_name(run),
            part=one.part,
            reason=clean_name(one.reason),
            id=run.run_id,
        )
        for run in runs
        for one in run.left_out
    ]


def landed_lines(runs: Sequence[Landed]) -> list[str]:
    """The landed runs with their ids, oldest first, and which of them are set aside."""
    lines = [
        f"{run.run_id}{INDENT}{say('cli-landed', run=_run_name(run), state=_how_far(run))}"
        for run in runs
    ]
    return lines or [say("cli-no-runs")]


def _how_far(run: Landed) -> str:
    if not run.left_out:
        return "whole"
    return "aside" if any(one.part is None for one in run.left_out) else "part"


def _run_name(run: Landed) -> str:
    """What a run did: "import march.csv of 3 Aug 2026"."""
    day = Day(run.started_at.date())
    return say("cli-run-name", kind=run.kind, file=run.name or None, day=day)
