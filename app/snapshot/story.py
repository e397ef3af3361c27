"""What stands behind the decisions of a snapshot: paces around the onset, causes, catching up."""

from datetime import timedelta
from typing import Any

import pandas as pd

from app.words.cause import NAMES
from app.words.rows import Row, rows_of
from app.words.verdict.claims import Claim, onset_of
from app.words.verdict.decisions import Grounds

BEFORE = timedelta(weeks=26)
RECENT = timedelta(weeks=8)
PLACES = {part: at for at, part in enumerate(NAMES)}
PACES = ["brand", "kind", "before", "now"]


def offers(build: Any, name: str) -> bool:
    """Whether a build has a measure; builds of earlier versions lack some."""
    return any(definition.name == name for definition in build.definitions())


def paces_of(build: Any, claim: Claim, until: Any) -> pd.DataFrame:
    """Posts a week of each brand and kind (None: all) before the onset and since."""
    onset = onset_of(claim.row)
    if onset is None:
        return pd.DataFrame(columns=PACES)
    before = paces_between(build, claim.platform, onset - BEFORE, onset)
    now = paces_between(build, claim.platform, onset, until)
    rows = [
        {"brand": brand, "kind": kind, "before": before.get((brand, kind), 0.0), "now": pace}
        for (brand, kind), pace in now.items()
        if (brand, None) in before
    ]
    return pd.DataFrame(rows, columns=PACES)


def paces_between(
    build: Any, platform: str, since: Any, until: Any
) -> dict[tuple[str, str | None], float]:
    """Posts a week by brand and kind in a stretch of time; a kind's is its part of all."""
    asked = {"since": since, "until": until, "platforms": [platform], "per_platform": True}
    pace = rows_of(build.measure("cadence", every="all", **asked))
    known = {row["brand"]: row["posts_per_week"] for row in pace}
    found: dict[tuple[str, str | None], float] = {
        (str(brand), None): float(value) for brand, value in known.items() if pd.notna(value)
    }
    for row in rows_of(build.measure("format_mix", every="all", **asked)):
        whole = found.get((str(row["brand"]), None))
        if whole is not None:
            found[str(row["brand"]), str(row["kind"])] = whole * float(row["posts_share"])
    return found


def causes_of(build: Any, claim: Claim, own: str | None, until: Any) -> pd.DataFrame:
    """The parts of a rival's gain, or of our slip, since the onset; empty when unknown."""
    onset, whose = onset_of(claim.row), own if claim.kind == "slip" else claim.rival
    if onset is None or whose is None or until is None or not offers(build, "causes"):
        return pd.DataFrame()
    frame: pd.DataFrame = build.measure(
        "causes",
        own=own,
        rival=whose,
        platforms=[claim.platform],
        before_since=onset - RECENT,
        before_until=onset,
        since=until - RECENT,
        until=until,
    )
    return in_order(frame.assign(at=frame["part"].map(PLACES)), "at").drop(columns="at")


def catch_up_of(build: Any, claim: Claim, own: str | None) -> pd.DataFrame:
    """How many more posts of each kind would reach parity; empty when the build cannot say."""
    if claim.rival is None or own is None or not offers(build, "catch_up"):
        return pd.DataFrame()
    frame: pd.DataFrame = build.measure(
        "catch_up", own=own, rival=claim.rival, platforms=[claim.platform]
    )
    return in_order(frame, "kind")


def changes_of(build: Any, scope: dict[str, Any]) -> pd.DataFrame | None:
    """The course changes of all brands; None when the build does not look for them."""
    if not offers(build, "course_changes"):
        return None
    frame: pd.DataFrame = build.measure("course_changes", **scope)
    return in_order(frame, "week", "brand", "platform", "what", "before", "after")


def events_of(build: Any, measure: str, scope: dict[str, Any]) -> pd.DataFrame | None:
    """What happened besides posts; None when the build does not know."""
    if not offers(build, "events"):
        return None
    frame: pd.DataFrame = build.measure("events", measure=measure, **scope)
    return frame


def in_order(frame: pd.DataFrame, *columns: str) -> pd.DataFrame:
    """The rows in an order of their own: a measure may give ties in any order."""
    kept = [name for name in columns if name in frame]
    return frame.sort_values(kept, kind="stable", ignore_index=True) if kept else frame


def grounds(frames: dict[str, pd.DataFrame], at: int) -> Grounds:
    """What the decision about the claim number `at` rests on."""

    def rows(name: str) -> tuple[Row, ...]:
        frame = frames.get(f"{name}_{at}", pd.DataFrame())
        return tuple(plain(row) for row in rows_of(frame))

    return Grounds(rows("paces"), rows("causes"), rows("catch_up"))


def plain(row: Row) -> Row:
    """The row with None where pandas has a missing text."""
    return {key: None if isinstance(v, float) and v != v else v for key, v in row.items()}  # noqa: PLR0124
