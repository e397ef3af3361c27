"""What follows from findings: at most two decisions, each about one finding."""

from dataclasses import dataclass
from datetime import date, timedelta

from app.snapshot.grounds import Grounds
from app.story import told
from app.story.findings import CLAIMS, Story
from app.words.amounts import Amount, Count, Number, Points
from app.words.catalogue import Values, say
from app.words.thresholds import PACE_MOVED
from app.words.values import is_known, points_told
from queries.rows import CatchUp, Findings, KindsCompared

MOST = 2
ASKING = (*CLAIMS, "luck", "season")  # in which order they ask; a sign below even odds never does
FRIDAY = timedelta(days=11)  # of the week after the newest one is over: from Monday on
A_QUARTER = 0.25  # post a week; who publishes so little more of a kind has not turned to it


@dataclass(frozen=True, slots=True)
class Decision:
    """A question that somebody has to answer, what speaks for it, and what would do.

    more: empty where nothing surely would.
    """

    question: str
    why: str
    more: str


def decided(story: Story) -> tuple[Findings, ...]:
    """The findings that ask for a decision: what leads, then claims, then luck and season."""
    lead = [row for row in [story.lead] if row is not None and row["kind"] in ASKING]
    claims = story.kinds(*CLAIMS)
    rest = [row for row in story.kinds(*ASKING) if row not in claims]
    found: list[Findings] = []
    for row in [*lead, *claims, *rest]:
        if all(_pair(row) != _pair(other) for other in found):
            found.append(row)
    return tuple(found[:MOST])


def _pair(row: Findings) -> tuple[str | None, str]:
    return row["subject"], row["platform"]


def decide_by(until: date) -> date:
    """The Friday after the week that follows the newest one; `until`: the day after that."""
    return until + FRIDAY


def decision(row: Findings, base: Grounds) -> Decision:
    """The decision that a finding asks for."""
    kind = faster_kind(base, str(row["subject"]))
    pace = _pace_of(base, row["subject"], None)
    answer = _answer(row, kind, pace)
    values: Values = {
        **told.values_of(row),
        "answer": answer,
        "pace": _pace_state(pace),
        "size": _printed_size(row),
        **_ends(kind if answer == "match" else pace),
        **_ours(base, row, kind),
    }
    return Decision(
        say("snapshot-decision", **values),
        say("snapshot-decision-why", **values),
        _catch_up(base, values) if answer.startswith(("match", "theirs")) else "",
    )


def _printed_size(row: Findings) -> Points | None:
    """By how much the share moved, as the difference of the two that the headline prints."""
    before, now = row["share_before"], row["share_now"]
    if not (is_known(before) and is_known(now)):
        return None
    first, last, digits = points_told(before, now)
    return Points((last - first) / 100, digits)


def _answer(row: Findings, kind: KindsCompared | None, pace: KindsCompared | None) -> str:
    """Which question a finding asks: by its kind, and by what carried it."""
    found, cause = row["kind"], row["cause"]
    if found in ("luck", "season"):
        return found
    if found == "we_are_gaining":
        return "keep"
    if found == "we_are_losing":
        is_less = _pace_state(pace) == "less"
        return "return" if is_less and cause in ("cadence", None) else f"ours-{cause or 'none'}"
    if cause in ("cadence", "mix") and kind is not None:
        return "match"
    return f"theirs-{cause or 'none'}"


def _pace_state(pace: KindsCompared | None) -> str:
    """Whether somebody publishes less, more, or about as often as before."""
    if pace is None:
        return "unknown"
    before, now = pace["per_week_before"] or 0, pace["per_week_now"] or 0
    if now < before * (1 - PACE_MOVED):
        return "less"
    return "more" if now > before * (1 + PACE_MOVED) else "same"


def _ends(row: KindsCompared | None) -> Values:
    """The pace before and now, and of which kind."""
    if row is None:
        return {"pace_from": None, "pace_to": None, "kind_of": "all"}
    return {
        "pace_from": _per_week(row["per_week_before"]),
        "pace_to": _per_week(row["per_week_now"]),
        "kind_of": kind_of(row["kind"]),
    }


def _ours(base: Grounds, row: Findings, kind: KindsCompared | None) -> Values:
    """How much of the same kind we publish; nothing where that is not known."""
    mine = _pace_of(base, row["own"], kind["kind"] if kind else None)
    return {"we": _per_week(mine["per_week_now"]) if mine else None}


def _per_week(value: float | None) -> Amount | None:
    return Number(value) if is_known(value) else None


def kind_of(kind: str | None) -> str:
    """A kind of posts as the catalogue chooses by it; "all" for posts of every or no kind."""
    return "all" if not kind or kind in ("unknown", "other") else kind.lower()


def _catch_up(base: Grounds, values: Values) -> str:
    """The fewest more posts a week that would bring us level, where at least one surely does."""
    wanted = values["kind_of"] if values["answer"] == "match" else None
    sure = [
        row for row in base.catch_up if _is_sure(row) and wanted in (None, kind_of(row["kind"]))
    ]
    if not sure:
        return ""
    row = min(sure, key=lambda one: one["posts_needed_per_week"])
    low, high = Count(round(row["low"] or 0)), Count(round(row["high"] or 0))
    ways = "one" if low == high else "some"
    given = values | {"kind_of": kind_of(row["kind"]), "low": low, "high": high, "ways": ways}
    return say("snapshot-catch-up", **given)


def _is_sure(row: CatchUp) -> bool:
    """Whether more posts of the kind would do, and none would not."""
    is_range = is_known(row["low"]) and is_known(row["high"])
    return bool(row["is_reachable"]) and is_range and round(row["low"] or 0) >= 1


def faster_kind(base: Grounds, brand: str) -> KindsCompared | None:
    """The kind of which a brand publishes most more a week; None when none grew clearly."""
    rows = [row for row in base.paces if row["brand"] == brand and row["kind"] is not None]
    grown = [
        row
        for row in rows
        if (row["per_week_now"] or 0) > (row["per_week_before"] or 0) * (1 + PACE_MOVED) + A_QUARTER
    ]
    return max(grown, key=pace_gain, default=None)


def pace_gain(row: KindsCompared) -> float:
    """How many more posts of a kind a week there are now."""
    return (row["per_week_now"] or 0) - (row["per_week_before"] or 0)


def _pace_of(base: Grounds, brand: str | None, kind: str | None) -> KindsCompared | None:
    """The pace of one brand and kind."""
    found = (row for row in base.paces if row["brand"] == brand and row["kind"] == kind)
    return next(found, None)
