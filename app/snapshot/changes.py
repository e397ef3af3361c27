"""What changed and when, and what the gain is made of."""

from html import escape

import pandas as pd

from app.snapshot.facts import Facts
from app.words.cause import NAMES, Cause, cause_of
from app.words.events import event_sentence
from app.words.names import platform_name, where
from app.words.rows import rows_of
from app.words.values import (
    DASH,
    SPACE,
    as_day,
    count,
    day,
    is_known,
    number,
    percent,
    short_day,
    signed,
    week,
)
from app.words.verdict.decisions import pace_gain
from app.words.verdict.sentences import shape, since_week
from queries.rows import Causes, CourseChanges, Events, KindsCompared

MOST = 9
FEW_EVENTS = 3
FEW = 48  # letters of a platform's own text
WHATS = {
    "cadence": "posts a week",
    "mix": "formats",
    "hour": "hour of the day",
    "hashtags": "hashtags",
    "profile": "profile",
}


def causes(facts: Facts) -> str:
    """The parts of the gain as bars that add up from the share before to the share now."""
    rows = rows_of(facts.frames.get("causes_0", pd.DataFrame()), Causes)
    if facts.claim is None:
        return note("Nothing moved beyond what luck explains, so there is nothing to take apart.")
    if not rows:
        said = shape(facts.claim.row) if facts.claim.rival else ""
        return note(said or "What made it cannot be told from this build.") + paces(facts)
    first = rows[0]
    start, end = first["share_before"], first["share_now"]
    most = max((abs(row["value"]) for row in rows if is_known(row["value"])), default=0) or 1
    cause = cause_of(rows)
    parts = "".join(part_row(row, most, is_cause=row["part"] == cause.part) for row in rows)
    return (
        f'<table class="causes"><tbody>{end_row("Share before", start)}{parts}'
        f"{end_row('Share now', end)}</tbody></table>{told(cause, rows[0])}"
    )


def paces(facts: Facts) -> str:
    """Posts a week by kind, before the onset and since, of the rival and of ourselves."""
    rows = rows_of(facts.frames.get("paces_0", pd.DataFrame()), KindsCompared)
    whom = [name for name in (facts.claim.rival if facts.claim else None, facts.choice.own) if name]
    kept = [row for name in whom for row in most_moved(rows, name)]
    if not kept or facts.claim is None:
        return ""
    body = "".join(
        f'<tr{"" if isinstance(row["kind"], str) else CAUSE}><th scope="row">'
        f"{escape(str(row['brand']))}</th><td>"
        f"{escape(str(row['kind'])) if isinstance(row['kind'], str) else 'all'}</td>"
        f"<td>{number(row['per_week_before'], 1)}</td>"
        f"<td>{number(row['per_week_now'], 1)}</td></tr>"
        for row in kept
    )
    names = ("Posts a week", "", "26 weeks before", since_week(facts.claim.row).capitalize())
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in names)
    return f'<table class="small"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'


def most_moved(rows: list[KindsCompared], brand: str) -> list[KindsCompared]:
    """All posts of a brand, then the kinds whose pace changed most."""
    mine = [row for row in rows if row["brand"] == brand]
    kinds = [row for row in mine if isinstance(row["kind"], str)]
    kinds.sort(key=lambda row: (-abs(pace_gain(row)), str(row["kind"])))
    return [*[row for row in mine if row not in kinds], *kinds[:KINDS]]


KINDS = 3
CAUSE = ' class="cause"'


def end_row(name: str, share: float | None) -> str:
    """The share at one end of the sum."""
    return f'<tr class="end"><th scope="row">{name}</th><td>{percent(share, 1)}</td><td></td></tr>'


def part_row(row: Causes, most: float, *, is_cause: bool) -> str:
    """One part with its range and a bar to the right for more, to the left for less."""
    value = row["value"] if is_known(row["value"]) else None
    size = 50 * abs(value) / most if value is not None else 0
    left = 50 if (value or 0) >= 0 else 50 - size
    mark = CAUSE if is_cause else ""
    points = f"{signed(value * 100, 1)}{SPACE}points" if value is not None else number(None)
    reach = ""
    if is_known(row["low"]) and is_known(row["high"]):
        reach = f" <small>{signed(row['low'] * 100, 1)} to {signed(row['high'] * 100, 1)}</small>"
    name = NAMES.get(str(row["part"]), str(row["part"]))
    return (
        f'<tr{mark}><th scope="row">{escape(name)}</th><td>{points}{reach}</td><td>'
        f'<span class="axis"><i style="left:{left:.1f}%;width:{size:.1f}%"></i></span></td></tr>'
    )


def told(cause: Cause, row: Causes) -> str:
    """What the evidence carries, n and the range."""
    n = f"n{SPACE}{number(row.get('n_before'))} posts before, {number(row.get('n_now'))} now."
    return note(f"{cause.finding}. {n} Small: 90{SPACE}% ranges. The parts add up to the change.")


def course_changes(facts: Facts) -> str:
    """The lasting changes of course of every brand, the newest first."""
    if "course_changes" not in facts.frames:
        return note("This build does not look for changes of course yet.")
    frame = facts.frames["course_changes"]
    if frame.empty:
        return note("No brand changed its course in this period.")
    rows = rows_of(
        frame.sort_values(["week", "brand"], ascending=[False, True], kind="stable"), CourseChanges
    )
    body = "".join(change_row(row) for row in rows[:MOST])
    rest = note(f"and {len(rows) - MOST} earlier ones") if len(rows) > MOST else ""
    head = "".join(
        f'<th scope="col">{name}</th>' for name in ("Week", "Brand", "From → to", "After it")
    )
    return (
        f'<table class="small changes"><thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table>{rest}"
    )


def events(facts: Facts) -> str:
    """The newest events and changes of how a platform counts, a line each; perhaps none."""
    found = rows_of(facts.frames.get("events", pd.DataFrame()), Events)[-FEW_EVENTS:]
    return "".join(note(event_sentence(row)) for row in found)


def change_row(row: CourseChanges) -> str:
    """One change: when with its range, who and where, from what to what, what followed."""
    at = as_day(row["week"])
    reach = ""
    if known_day(row["week_low"]) and known_day(row["week_high"]):
        low, high = as_day(row["week_low"]), as_day(row["week_high"])
        reach = f"<small>{short_day(low)} {DASH} {short_day(high)}</small>"
    what = escape(WHATS.get(str(row["what"]), str(row["what"])))
    kind = escape(f" {row['kind']}") if isinstance(row["kind"], str) else ""
    place = platform_name(str(row["platform"]))
    return (
        f'<tr><td><b>{week(at)}</b> <small>{day(at)}</small> {reach}</td><th scope="row">'
        f"{escape(str(row['brand']))} <small>{escape(place)}</small></th>"
        f"<td>{what}{kind}: {escape(went(row))}</td>"
        f"<td>{escape(followed(row))}</td></tr>"
    )


def went(row: CourseChanges) -> str:
    """From what to what, each in few words."""
    texts = [text for text in (row["before"], row["after"]) if text is not None]
    if len(texts) < 2:
        return "the text changed"
    return " → ".join(text if len(text) <= FEW else f"{text[: FEW - 1]}…" for text in texts)


def followed(row: CourseChanges) -> str:
    """What was seen after a change of course; what follows is not proven to be caused."""
    if known_day(row["share_break_week"]):
        lag = row["share_break_lag"]
        weeks = f", {count(lag, 'week')} later" if is_known(lag) and lag > 0 else ""
        return f"share breaks in {week(as_day(row['share_break_week']))}{weeks}"
    return {"found": "posts earn differently", "none found": "no effect found"}.get(
        str(row["effect"]), "too early to tell"
    )


def known_day(value: object) -> bool:
    """Whether there is a day."""
    return value is not None and not pd.isna(value)  # type: ignore[call-overload]


def note(text: str) -> str:
    """A sentence where there is no table, or below one."""
    return f'<p class="note">{escape(text)}</p>'


def place_of(facts: Facts) -> str:
    """Where the causes are: "on Instagram"."""
    return where(facts.claim.platform) if facts.claim else ""
