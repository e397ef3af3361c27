"""What the runs brought and what was rejected."""

import pandas as pd
import streamlit as st

from app.exhibits.exhibit import Behind
from app.parts.cards import Finding, card_foot, heading, note, plain, sentence
from app.view.build import Build
from app.view.landscape import folder
from app.words.data import aside_lines
from app.words.values import count, local, number
from pipelines.warehouse.aside import set_aside

SHOWN_RUNS = 15
SHOWN_REASONS = 20
SHOWN_LINES = 200
STATUS = {
    "ok": "● complete",
    "partial": "◐ partly",
    "rate_limited": "◷ slowed down by the platform",
    "auth_expired": "✕ login expired",
    "failed": "✕ failed",
    "damaged": "✕ damaged on disk",
    "set aside": "✕ set aside",
}


def show_runs(build: Build) -> None:
    """The newest runs with what each brought."""
    runs, zone = build.table("run"), build.published.landscape.time_zone
    if runs.empty:
        note("Nothing was collected or imported yet.")
        return
    newest = runs.sort_values("started_at", ascending=False).head(SHOWN_RUNS)
    title = _title(len(runs), newest["status"])
    rule = "A run that was not complete loses nothing: the next one goes on where it stopped."
    heading(Finding(title, f"Times in {zone}. {rule}"))
    st.dataframe(
        _readable(newest.join(_brought(build), on="run_id"), zone),
        hide_index=True,
        height="content",
        column_config={
            "Started": st.column_config.DatetimeColumn(format="D MMM YYYY, HH:mm"),
            "Posts seen": st.column_config.NumberColumn(format="localized"),
            "Counts added": st.column_config.NumberColumn(format="localized"),
            "Rejected": st.column_config.NumberColumn(format="localized"),
        },
        placeholder="–",
        alt=title,
    )
    for line in aside_lines(set_aside(folder())):  # most of these are in no build
        note(sentence(line))
    card_foot("runs", Behind(build, "run", runs))


def show_quarantine(build: Build) -> None:
    """What could not be understood: reasons with counts, then the lines."""
    lines = build.table("quarantine")
    if lines.empty:
        rule = "A line or record that cannot be understood is kept here with its reason."
        heading(Finding("Nothing was rejected", rule))
        return
    reasons = lines["reason"].value_counts()
    title = f"{count(len(lines), 'record')} rejected, for {count(len(reasons), 'reason')}"
    heading(Finding(title, "Kept as it came; everything else of the same file was taken in."))
    for reason, many in reasons.head(SHOWN_REASONS).items():
        with st.expander(f"{number(many)} × {plain(str(reason))}"):
            chosen = lines.loc[lines["reason"] == reason, ["part", "position", "field", "raw"]]
            st.dataframe(chosen.head(SHOWN_LINES), hide_index=True, alt=f"Rejected: {reason}")
    card_foot("quarantine", Behind(build, "quarantine", lines))


def _title(runs: int, status: pd.Series) -> str:
    """How the newest runs ended, in words."""
    incomplete = int((status != "ok").sum())
    if not incomplete:
        return f"{count(runs, 'run')}; the newest are complete"
    return f"{count(runs, 'run')}; of the newest {len(status)}, {incomplete} not complete"


def _brought(build: Build) -> pd.DataFrame:
    """What each run brought, by its id."""
    rejected = build.table("quarantine").groupby("run_id").size().rename("rejected")
    parts = build.table("run_part").groupby("run_id")[["posts_seen", "observations_added"]]
    return parts.sum().join(rejected).fillna({"rejected": 0})


def _readable(runs: pd.DataFrame, zone: str) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "Started": [local(at, zone).replace(tzinfo=None) for at in runs["started_at"]],
            "What": runs["kind"],
            "How it ended": runs["status"].map(lambda status: STATUS.get(status, status)),
            "Posts seen": runs["posts_seen"],
            "Counts added": runs["observations_added"],
            "Rejected": runs["rejected"],
            "Note": runs["note"],
        }
    )
