"""What a run brought and how a landscape stands, in lines for the terminal."""

import pandas as pd

from app.words.names import listed, platform_name
from app.words.values import count, moment, number
from pipelines.progress import RunReport


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
    return f"{name}: {what}{_rejected(report.rejected)}"


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
        note = f": {row['note']}" if row["note"] else ""
        when = moment(row["started_at"].to_pydatetime(), zone)
        lines.append(f"{row['kind']} {when}: {row['status']}{note}")
    return lines


def _rejected(rejected: int) -> str:
    return f"; {count(rejected, 'record')} rejected (see quarantine)" if rejected else ""
