"""What changed and when, and what the gain is made of."""

import pandas as pd
from markupsafe import Markup

from app.snapshot.facts import Facts
from app.theme.parts import each_in
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


def causes(facts: Facts) -> Markup:
    """The parts of the gain as bars that add up from the share before to the share now."""
    rows = rows_of(facts.frames.get("causes_0", pd.DataFrame()), Causes)
    if facts.claim is None:
        return _note("Nothing moved beyond what luck explains, so there is nothing to take apart.")
    if not rows:
        said = shape(facts.claim.row) if facts.claim.rival else ""
        return _note(said or "What made it cannot be told from this build.") + _paces(facts)
    first = rows[0]
    start, end = first["share_before"], first["share_now"]
    most = max((abs(row["value"]) for row in rows if is_known(row["value"])), default=0) or 1
    cause = cause_of(rows)
    parts = Markup().join(_part_row(row, most, is_cause=row["part"] == cause.part) for row in rows)
    return Markup('<table class="causes"><tbody>{}{}{}</tbody></table>{}').format(
        _end_row("Share before", start), parts, _end_row("Share now", end), _told(cause, rows[0])
    )


def _paces(facts: Facts) -> Markup:
    """Posts a week by kind, before the onset and since, of the rival and of ourselves."""
    rows = rows_of(facts.frames.get("paces_0", pd.DataFrame()), KindsCompared)
    whom = [name for name in (facts.claim.rival if facts.claim else None, facts.choice.own) if name]
    kept = [row for name in whom for row in _most_moved(rows, name)]
    if not kept or facts.claim is None:
        return Markup()
    body = Markup().join(_pace_row(row) for row in kept)
    names = ("Posts a week", "", "26 weeks before", since_week(facts.claim.row).capitalize())
    head = each_in(Markup('<th scope="col">{}</th>'), names)
    return Markup(
        '<table class="small"><thead><tr>{}</tr></thead><tbody>{}</tbody></table>'
    ).format(head, body)


def _pace_row(row: KindsCompared) -> Markup:
    """One brand's posts a week of one kind, or of all."""
    is_kind = isinstance(row["kind"], str)
    return Markup('<tr{}><th scope="row">{}</th><td>{}</td><td>{}</td><td>{}</td></tr>').format(
        "" if is_kind else CAUSE,
        row["brand"],
        row["kind"] if is_kind else "all",
        number(row["per_week_before"], 1),
        number(row["per_week_now"], 1),
    )


def _most_moved(rows: list[KindsCompared], brand: str) -> list[KindsCompared]:
    """All posts of a brand, then the kinds whose pace changed most."""
    mine = [row for row in rows if row["brand"] == brand]
    kinds = [row for row in mine if isinstance(row["kind"], str)]
    kinds.sort(key=lambda row: (-abs(pace_gain(row)), str(row["kind"])))
    return [*[row for row in mine if row not in kinds], *kinds[:KINDS]]


KINDS = 3
CAUSE = Markup(' class="cause"')


def _end_row(name: str, share: float | None) -> Markup:
    """The share at one end of the sum."""
    return Markup('<tr class="end"><th scope="row">{}</th><td>{}</td><td></td></tr>').format(
        name, percent(share, 1)
    )


def _part_row(row: Causes, most: float, *, is_cause: bool) -> Markup:
    """One part with its range and a bar to the right for more, to the left for less."""
    value = row["value"] if is_known(row["value"]) else None
    size = 50 * abs(value) / most if value is not None else 0
    left = 50 if (value or 0) >= 0 else 50 - size
    reach = Markup()
    if is_known(row["low"]) and is_known(row["high"]):
        ends = signed(row["low"] * 100, 1), signed(row["high"] * 100, 1)
        reach = Markup(" <small>{} to {}</small>").format(*ends)
    return Markup(
        '<tr{mark}><th scope="row">{name}</th><td>{points}{reach}</td><td>'
        '<span class="axis"><i style="left:{left:.1f}%;width:{size:.1f}%"></i></span></td></tr>'
    ).format(
        mark=CAUSE if is_cause else "",
        name=NAMES.get(str(row["part"]), str(row["part"])),
        points=f"{signed(value * 100, 1)}{SPACE}points" if value is not None else number(None),
        reach=reach,
        left=left,
        size=size,
    )


def _told(cause: Cause, row: Causes) -> Markup:
    """What the evidence carries, n and the range."""
    n = f"n{SPACE}{number(row.get('n_before'))} posts before, {number(row.get('n_now'))} now."
    return _note(f"{cause.finding}. {n} Small: 90{SPACE}% ranges. The parts add up to the change.")


def course_changes(facts: Facts) -> Markup:
    """The lasting changes of course of every brand, the newest first."""
    if "course_changes" not in facts.frames:
        return _note("This build does not look for changes of course yet.")
    frame = facts.frames["course_changes"]
    if frame.empty:
        return _note("No brand changed its course in this period.")
    rows = rows_of(
        frame.sort_values(["week", "brand"], ascending=[False, True], kind="stable"), CourseChanges
    )
    body = Markup().join(_change_row(row) for row in rows[:MOST])
    rest = _note(f"and {len(rows) - MOST} earlier ones") if len(rows) > MOST else ""
    head = each_in(Markup('<th scope="col">{}</th>'), ("Week", "Brand", "From → to", "After it"))
    return Markup(
        '<table class="small changes"><thead><tr>{}</tr></thead><tbody>{}</tbody></table>{}'
    ).format(head, body, rest)


def events(facts: Facts) -> Markup:
    """The newest events and changes of how a platform counts, a line each; perhaps none."""
    found = rows_of(facts.frames.get("events", pd.DataFrame()), Events)[-FEW_EVENTS:]
    return Markup().join(_note(event_sentence(row)) for row in found)


def _change_row(row: CourseChanges) -> Markup:
    """One change: when with its range, who and where, from what to what, what followed."""
    at = as_day(row["week"])
    reach = Markup()
    if _known_day(row["week_low"]) and _known_day(row["week_high"]):
        low, high = as_day(row["week_low"]), as_day(row["week_high"])
        reach = Markup("<small>{} {} {}</small>").format(short_day(low), DASH, short_day(high))
    return Markup(
        '<tr><td><b>{week}</b> <small>{day}</small> {reach}</td><th scope="row">'
        "{brand} <small>{place}</small></th><td>{what}{kind}: {went}</td><td>{followed}</td></tr>"
    ).format(
        week=week(at),
        day=day(at),
        reach=reach,
        brand=row["brand"],
        place=platform_name(str(row["platform"])),
        what=WHATS.get(str(row["what"]), str(row["what"])),
        kind=f" {row['kind']}" if isinstance(row["kind"], str) else "",
        went=_went(row),
        followed=_followed(row),
    )


def _went(row: CourseChanges) -> str:
    """From what to what, each in few words."""
    texts = [text for text in (row["before"], row["after"]) if text is not None]
    if len(texts) < 2:
        return "the text changed"
    return " → ".join(text if len(text) <= FEW else f"{text[: FEW - 1]}…" for text in texts)


def _followed(row: CourseChanges) -> str:
    """What was seen after a change of course; what follows is not proven to be caused."""
    if _known_day(row["share_break_week"]):
        lag = row["share_break_lag"]
        weeks = f", {count(lag, 'week')} later" if is_known(lag) and lag > 0 else ""
        return f"share breaks in {week(as_day(row['share_break_week']))}{weeks}"
    return {"found": "posts earn differently", "none found": "no effect found"}.get(
        str(row["effect"]), "too early to tell"
    )


def _known_day(value: object) -> bool:
    """Whether there is a day."""
    return value is not None and not pd.isna(value)  # type: ignore[call-overload]


def _note(text: str) -> Markup:
    """A sentence where there is no table, or below one."""
    return Markup('<p class="note">{}</p>').format(text)


def place_of(facts: Facts) -> str:
    """Where the causes are: "on Instagram"."""
    return where(facts.claim.platform) if facts.claim else ""
