"""What the runs brought and what was rejected."""

import pandas as pd
import streamlit as st

from app.pages.cards import Finding, heading, note, plain
from app.pages.downloads import csv_bytes
from app.session import Build
from app.wording.dates import local
from app.wording.numbers import count

SHOWN_RUNS = 15
STATUS = {
    "ok": "● complete",
    "partial": "◐ partly",
    "rate_limited": "◷ slowed down by the platform",
    "auth_expired": "✕ login expired",
    "failed": "✕ failed",
}


def show_runs(build: Build) -> None:
    """The newest runs with what each brought."""
    runs, parts = build.table("run"), build.table("run_part")
    if runs.empty:
        note("Nothing was collected or imported yet.")
        return
    zone = build.published.landscape.time_zone
    rejected = build.table("quarantine").groupby("run_id").size().rename("rejected")
    brought = parts.groupby("run_id")[["posts_seen", "observations_added"]].sum().join(rejected)
    newest = runs.sort_values("started_at", ascending=False).head(SHOWN_RUNS)
    table = newest.join(brought, on="run_id")
    bad = int((table["status"] != "ok").sum())
    title = f"{len(runs)} runs; the last {len(newest)} were all complete"
    if bad:
        title = f"{len(runs)} runs; {bad} of the last {len(newest)} were not complete"
    heading(Finding(title, f"Times in {zone}. A run that was not complete loses nothing: the next one takes up where it stopped."))
    st.dataframe(
        pd.DataFrame(
            {
                "Started": [local(moment, zone).replace(tzinfo=None) for moment in table["started_at"]],
                "What": table["kind"],
                "How it ended": table["status"].map(lambda status: STATUS.get(status, status)),
                "Posts seen": table["posts_seen"],
                "Counts added": table["observations_added"],
                "Rejected": table["rejected"].fillna(0),
                "Note": table["note"],
            }
        ),
        hide_index=True,
        height="content",
        column_config={"Started": st.column_config.DatetimeColumn(format="D MMM YYYY, HH:mm")},
        alt=title,
    )


def show_quarantine(build: Build) -> None:
    """What could not be understood: reasons with counts, then the lines."""
    lines = build.table("quarantine")
    if lines.empty:
        heading(Finding("Nothing was rejected", "A line or record that cannot be understood is kept here with its reason."))
        return
    reasons = lines.groupby("reason").size().sort_values(ascending=False)
    title = f"{count(len(lines), 'record')} rejected, for {count(len(reasons), 'reason')}"
    heading(Finding(title, "Kept as it came; everything else of the same file or answer was taken in."))
    for reason, many in reasons.head(20).items():
        with st.expander(f"{many:,} × {plain(str(reason))}"):
            chosen = lines[lines["reason"] == reason]
            st.dataframe(chosen[["part", "position", "field", "raw"]].head(200), hide_index=True, alt=f"Rejected: {reason}")
    st.download_button("CSV", lambda: csv_bytes(lines), "outpace_quarantine.csv", "text/csv", type="tertiary", icon=":material/download:", on_click="ignore")
