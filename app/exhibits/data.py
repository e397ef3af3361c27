"""What the page Data shows: accounts, what each run brought, what could not be understood."""

from collections.abc import Hashable, Mapping, Sequence
from typing import Any

import pandas as pd
from markupsafe import Markup

from app.exhibits.exhibit import Behind, Body, Column, Exhibit, Kind, Table
from app.theme.parts import each_in
from app.view.build import Build
from app.view.usual import seen_to
from app.words.amounts import Count, Day, Moment
from app.words.catalogue import say
from app.words.errors import kept_reason
from app.words.names import platform_name
from app.words.safe import web_link
from pipelines.bounds import clean_name
from pipelines.progress import Landed

SHOWN_RUNS, SHOWN_REASONS, SHOWN_LINES = 12, 20, 50
MARKS = {"ok": "●", "partial": "◐", "rate_limited": "◷"}
ACCOUNTS: tuple[tuple[str, Kind], ...] = (
    ("brand", "text"),
    ("platform", "text"),
    ("handle", "text"),
    ("followers", "count"),
    ("covered_from", "day"),
    ("seen_to", "day"),
    ("url", "link"),
)


def accounts(build: Build) -> Exhibit:
    """The accounts that are compared and how far back each is known."""
    frame = build.table("mart.accounts").sort_values(["slot", "platform"])
    frame = frame[frame["is_tracked"]].assign(seen_to=seen_to)
    columns = [
        Column(name, say("data-accounts-column", name=name.replace("_", "-")), kind)
        for name, kind in ACCOUNTS
        if kind != "link" or frame[name].notna().any()
    ]
    rows = [
        {
            **{name: _plain(row[name]) for name, _ in ACCOUNTS},
            "platform": platform_name(str(row["platform"])),
            "url": web_link(row["url"]),
        }
        for row in frame.to_dict("records")
    ]
    title = say("data-accounts", accounts=len(rows))
    return Exhibit(
        name="accounts",
        title=title,
        definition=say("data-accounts-about"),
        content=Table(rows, columns, title),
        behind=Behind(build, "mart.accounts", frame),
        nothing="" if rows else say("data-accounts-nothing"),
    )


def _plain(value: object) -> object:
    return None if pd.isna(value) else value  # type: ignore[call-overload]


def runs(build: Build, aside: Sequence[Landed] = ()) -> Exhibit:
    """The newest runs: what each brought, and in full why one was not complete.

    `aside` are landed runs of which something is left out; most of these are in no build.
    """
    frame, zone = build.table("run"), build.landscape.time_zone
    newest = frame.sort_values("started_at", ascending=False).head(SHOWN_RUNS)
    brought = newest.join(_brought(build), on="run_id")
    lines = Markup().join(_run(row, zone) for row in brought.to_dict("records"))
    incomplete = int((newest["status"] != "ok").sum())
    return Exhibit(
        name="runs",
        title=say("data-runs", runs=len(frame), shown=len(newest), incomplete=incomplete),
        definition=say("data-runs-about", zone=zone),
        content=Body(Markup('<ul class="op-runs">{}</ul>').format(lines)),
        behind=Behind(build, "run", frame),
        below=each_in(Markup('<p class="op-trouble">{}</p>'), _aside(aside)),
        nothing="" if len(frame) else say("data-runs-nothing"),
    )


def _aside(aside: Sequence[Landed]) -> list[str]:
    """What is set aside of landed runs, with the way to take it in again."""
    return [
        say(
            "data-set-aside",
            name=clean_name(run.name or run.kind),
            day=Day(run.started_at.date()),
            reason=clean_name(one.reason),
            run=run.run_id,
        )
        for run in aside
        for one in run.left_out
    ]


def _run(row: Mapping[Hashable, Any], zone: str) -> Markup:
    """A run: when, what, how it ended, what it brought; its reason below, never cut."""
    status = str(row["status"])
    note = kept_reason(row)
    told = say(
        "data-run",
        kind=str(row["kind"]),
        at=Moment(pd.Timestamp(str(row["started_at"])).to_pydatetime(), zone),
        status=status.replace("_", "-"),
        mark=MARKS.get(status, "✕"),
        seen=_count(row["posts_seen"]),
        counts=_count(row["observations_added"]),
        rejected=_count(row["rejected"]),
    )
    good = status == "ok"
    below = Markup('<p class="op-{}">{}</p>').format("run-note" if good else "trouble", note)
    return Markup('<li class="op-run-{}">{}{}</li>').format(
        "good" if good else "bad", told, below if note else Markup()
    )


def _count(value: object) -> Count:
    return Count(0 if pd.isna(value) else int(value))  # type: ignore[call-overload]


def _brought(build: Build) -> pd.DataFrame:
    """What each run brought, by its id."""
    rejected = build.table("quarantine").groupby("run_id").size().rename("rejected")
    parts = build.table("run_part").groupby("run_id")[["posts_seen", "observations_added"]]
    return parts.sum().join(rejected).fillna({"rejected": 0})


def quarantine(build: Build) -> Exhibit:
    """What could not be understood: reasons with counts, the lines folded below each."""
    frame = build.table("quarantine")
    reasons = frame["reason"].value_counts()
    folded = Markup().join(
        _reason(frame, str(reason), int(many))
        for reason, many in reasons.head(SHOWN_REASONS).items()
    )
    return Exhibit(
        name="quarantine",
        title=say("data-rejected", records=len(frame), reasons=len(reasons)),
        definition=say("data-rejected-about"),
        content=Body(folded),
        behind=Behind(build, "quarantine", frame),
        nothing="" if len(frame) else say("data-rejected-nothing"),
    )


def _reason(frame: pd.DataFrame, reason: str, many: int) -> Markup:
    rows = frame[frame["reason"] == reason].head(SHOWN_LINES)
    line = Markup("<li>{}</li>")
    lines = Markup().join(
        line.format(" · ".join(str(value) for value in row if not pd.isna(value)))
        for row in rows[["part", "position", "field", "raw"]].itertuples(index=False)
    )
    return Markup(
        '<details class="op-reason"><summary>{}</summary><ul class="op-samples">{}</ul></details>'
    ).format(say("data-reject", count=Count(many), reason=reason), lines)
