"""What is said of the data: runs, states, and what was known on an earlier day."""

from collections.abc import Sequence

import pandas as pd

from app.words.names import listed, platform_name
from app.words.statement import Statement
from app.words.values import count, day, moment, number
from pipelines.bounds import clean_name
from pipelines.progress import Landed, RunReport


def simulated_state() -> Statement:
    """The data is made up."""
    return Statement(
        "simulated",
        "Simulated data: these brands and posts do not exist.",
        "The demo shows what outpace does; your own data never mixes with it.",
    )


def run_line(report: RunReport) -> str:
    """A collection run in one line."""
    return (
        f"{report.status}: {count(report.posts_seen, 'post')} seen, "
        f"{number(report.posts_added)} of them new; "
        f"{count(report.observations_added, 'observation')} added{_rejected(report.rejected)}"
    )


def import_line(name: str, report: RunReport) -> str:
    """An imported file in one line."""
    if report.notes:
        return " ".join(report.notes)
    added = [
        count(number_, noun)
        for number_, noun in (
            (report.observations_added, "observation"),
            (report.posts_added, "new post"),
            (report.followers_added, "follower count"),
        )
        if number_
    ]
    what = listed(added) if added else "nothing new"
    told = "".join(f"; {sentence}" for sentence in report.told)
    return f"{name}: {what}{_rejected(report.rejected)}{told}"


def status_lines(
    accounts: pd.DataFrame, runs: pd.DataFrame, *, build: str, age: str, zone: str
) -> list[str]:
    """How a landscape stands: its build and its age, its accounts and its last runs."""
    lines = [f"build {build}, made {age}; days in {zone}"]
    tracked = accounts[accounts["is_tracked"]].sort_values(["slot", "platform"])
    for row in tracked.to_dict("records"):
        seen = row["last_observed_at"]
        when = moment(seen.to_pydatetime(), zone) if pd.notna(seen) else "never"
        who = f"{row['brand']} ({row['role']}) on {platform_name(row['platform'])}"
        lines.append(f"  {who}: last seen {when}")
    if tracked.empty:
        lines.append("  no brands are compared yet")
    for row in runs.sort_values("started_at").tail(5).to_dict("records"):
        note = f": {row['note']}" if pd.notna(row["note"]) and row["note"] else ""
        when = moment(row["started_at"].to_pydatetime(), zone)
        lines.append(f"{row['kind']} {when}: {row['status']}{note}")
    return lines


def aside_lines(runs: Sequence[Landed]) -> list[str]:
    """What is set aside of the landed runs, a line each, with the way to take it in again."""
    return [
        f"set aside: {_run_name(run)}{f', part {one.part}' if one.part else ''}: "
        f"{clean_name(one.reason)}; `outpace undo {run.run_id} --back` takes it in again"
        for run in runs
        for one in run.left_out
    ]


def landed_lines(runs: Sequence[Landed]) -> list[str]:
    """The landed runs with their ids, oldest first, and which of them are set aside."""
    lines = [f"{run.run_id}  {_run_name(run)}{_how_far(run)}" for run in runs]
    return lines or ["no run yet; `outpace import FILE` or `outpace collect` makes one"]


def _how_far(run: Landed) -> str:
    if not run.left_out:
        return ""
    is_whole = any(one.part is None for one in run.left_out)
    return ": set aside" if is_whole else ": a part is set aside"


def _run_name(run: Landed) -> str:
    """What a run did: "import march.csv of 3 Aug 2026", "collect of 3 Aug 2026"."""
    return f"{run.kind}{f' {run.name}' if run.name else ''} of {day(run.started_at.date())}"


def _rejected(rejected: int) -> str:
    return f"; {count(rejected, 'record')} rejected (see quarantine)" if rejected else ""
