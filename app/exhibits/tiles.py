"""The three tiles of Race: is it a lead, is it luck, and what caused it?"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

import pandas as pd
from markupsafe import Markup

from app.charts.look import Look
from app.exhibits.exhibit import Behind, Body, Exhibit
from app.exhibits.gap import reach_of, track_html, usual_gap
from app.story import told
from app.story.findings import CLAIMS, Story, asked_for
from app.view.build import Build
from app.view.choice import View
from app.words.amounts import Count, Number, Points, Span, Times
from app.words.catalogue import Value, say
from app.words.names import place_of
from app.words.rows import rows_of
from app.words.values import adding_up, points_told
from queries.rows import CausesTold, CurrentVerdicts, Findings

MOST_PARTS = 3
HITS = (None, 1, 3, 5)  # best posts left out; None: none of them


def tiles(build: Build, view: View, story: Story, look: Look) -> tuple[Exhibit, ...]:
    """Lead, Luck and Cause of the pair in focus; none where there is no pair, or no measure."""
    if story.focus is None or story.rival is None:
        return ()
    if story.missing(view.measure, story.focus[1]) is not None:
        return ()
    return (
        _lead(build, view, story),
        _luck(build, view, story, look),
        _cause(build, view, story, look),
    )


def _about(story: Story) -> dict[str, Value]:
    """What every tile may name: who, where."""
    brand, platform = story.focus or ("", "all")
    return {
        "subject": brand,
        "rival": story.rival,
        **place_of(platform),
        "ours": "yes" if brand == story.own else "no",
    }


def _lead(build: Build, view: View, story: Story) -> Exhibit:
    """How far apart we are and how sure that is: the finding of how we stand."""
    platform = (story.focus or ("", ""))[1]
    frame = build.measure("findings", **asked_for(view))
    here = frame[(frame["kind"] == "standing") & (frame["rival"] == story.rival)]
    row = story.standing(str(story.rival), platform)
    behind = Behind(build, "findings", here[here["platform"] == platform])
    if row is None:
        title, said, body = say("race-lead-unknown", **_about(story)), "", Markup()
    else:
        title = told.headline(row)
        said = say("race-lead-definition", **told.values_of(row))
        body = _lead_html(row)
    return Exhibit("tile_lead", title, said, Body(body, title), behind)


def _lead_html(row: Findings) -> Markup:
    """The line with parity, its ends, and the range in words."""
    reach, values = reach_of([row]), told.values_of(row)
    note = Markup('<p class="op-note">{}</p>')
    if row["gap"] is None or row["gap_low"] is None:
        return note.format(say("race-lead-no-range", **values))
    ends = [(0.0, -reach), (50.0, 0.0), (100.0, reach)]
    names = Markup().join(
        Markup('<span style="left:{:.0f}%">{}</span>').format(
            at, Points(value, signed=True).told() if value else say("race-lead-parity")
        )
        for at, value in ends
    )
    kind = "usual" if usual_gap(row) is None else "extra"
    measured = Points(row["gap"], 1, signed=True)
    said = say("race-lead-note", **values | {"state": kind, "measured": measured})
    return Markup(
        '<div class="op-lead op-tone-{}" aria-hidden="true">{}<div class="op-ends">{}</div></div>{}'
    ).format(told.level_tone(row), track_html(row, reach), names, note.format(said))


def _luck(build: Build, view: View, story: Story, look: Look) -> Exhibit:
    """The rise of the last four weeks with all posts and without the best ones."""
    brand, platform = story.focus or ("", "")
    asked = build.measure(
        "current_verdicts",
        own=view.own, measure=view.measure, platforms=[platform], as_of=view.until,
    )  # fmt: skip
    pair = asked[asked["rival"] == story.rival]
    found = story.trend(brand, platform)
    row: Findings | CurrentVerdicts | None = found
    if found is None or found["up"] is None:
        row = None if brand == view.own else next(iter(rows_of(pair, CurrentVerdicts)), None)
    rises = _rises(row)
    luck = "hits" if found is not None and found["kind"] == "luck" else told.luck_of(*rises[:3:2])
    said = {**_about(story), "luck": luck, "carriers": None if row is None else row["carriers"]}
    colour = look.colours.get(brand, "var(--pale)")
    body = _luck_html(rises, colour) if luck != "unknown" else Markup()
    title = say("race-luck-title", **said)
    return Exhibit(
        "tile_luck",
        title,
        say("race-luck-definition"),
        Body(body, title),
        Behind(build, "current_verdicts", pair),
    )


def _rises(row: Findings | CurrentVerdicts | None) -> list[float | None]:
    """The rise with all posts, and without the best one, three and five."""
    if row is None:
        return [None] * len(HITS)
    return [row["up"], row["up_without_1"], row["up_without_3"], row["up_without_5"]]


def _luck_html(rises: Sequence[float | None], colour: str) -> Markup:
    """A bar per rise, beginning at what is usual."""
    top = max([rise for rise in rises if rise is not None], default=1.0)
    bars = []
    for best, rise in zip(HITS, rises, strict=True):
        name = say("race-luck-bar", best=best or 0)
        width = 100 * (rise or 0) / max(top, 1.0)
        usual = 100 / max(top, 1.0)
        mark = Markup('<i class="op-usual" style="left:{:.1f}%"></i>').format(min(usual, 99.5))
        bars.append(
            Markup(
                '<div class="op-bar op-chosen"><span class="op-name" title="{0}">{0}</span>'
                '<span class="op-track"><i style="left:0;width:{1:.1f}%;background:{2}"></i>{3}'
                "</span><b>{4}</b></div>"
            ).format(
                name, width, colour, mark, say("unknown") if rise is None else Times(rise).told()
            )
        )
    return Markup('<div class="op-bars">{}</div>').format(Markup().join(bars))


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a change: its name, its value, the points as printed, and its words."""

    name: str
    value: float
    points: Number  # as printed
    told: str
    is_cause: bool = False


def _cause(build: Build, view: View, story: Story, look: Look) -> Exhibit:
    """What made the change that is claimed of the focus."""
    brand, platform = story.focus or ("", "")
    found = story.trend(brand, platform)
    asked = causes_told(build, view, found, (brand, platform))
    rows = rows_of(asked, CausesTold)
    is_claim = found is not None and found["kind"] in CLAIMS
    if found is not None and is_claim and found["cause"]:
        title = say("finding-because", **told.values_of(found))
    else:
        state = "other" if view.measure != "engagement" else "none" if is_claim else "nothing"
        title = say("race-cause-title", state=state)
    body = _cause_html(rows, look.colours.get(brand, "var(--pale)")) if is_claim else Markup()
    said = _cause_definition(rows[0]) if body else ""
    return Exhibit(
        "tile_cause", title, said, Body(body, title), Behind(build, "causes_told", asked)
    )


def causes_told(
    build: Build, view: View, found: Findings | None, focus: tuple[str, str]
) -> pd.DataFrame:
    """The parts of the change, seen from us; of our own gain, from a rival that it was seen on."""
    brand, platform = focus
    sides: list[str | None] = [view.own]
    if found is not None and found["kind"] == "we_are_gaining":
        sides = list(found["rivals"] or [])
    asked = [
        build.measure(
            "causes_told", own=side, rival=[brand], platforms=[platform], as_of=view.until
        )
        for side in sides
    ]
    cause = None if found is None else found["cause"]
    agreeing = (one for one in asked if cause in set(one["part"][one["is_cause"]]) or not cause)
    return next(agreeing, asked[0]) if view.measure == "engagement" else asked[0].iloc[:0]


def _cause_definition(row: CausesTold) -> str:
    """From where to where the share went, between which days."""
    before, now, digits = points_told(row["share_before"] or 0, row["share_now"] or 0)
    return say(
        "race-cause-definition",
        before=Number(before, digits),
        now=Number(now, digits),
        now_days=Span(row["now_from"], row["now_until"]),
        before_days=Span(row["before_from"], row["before_until"]),
    )


def parts_of(rows: Sequence[CausesTold]) -> list[Part]:
    """The parts, the cause and the largest first; their points add to the printed change."""
    known = [row for row in rows if row["value"] is not None]
    if not known or known[0]["share_before"] is None or known[0]["share_now"] is None:
        return []
    before, now, digits = points_told(known[0]["share_before"], known[0]["share_now"])
    exact = [100 * (row["value"] or 0) for row in known]
    parts = [
        Part(
            say("part", part=row["part"]),
            row["value"] or 0,
            Number(points, digits, signed=True),
            _with_range(row, points, digits),
            row["is_cause"],
        )
        for row, points in zip(known, adding_up(exact, now - before, digits), strict=True)
    ]
    return sorted(parts, key=lambda part: (not part.is_cause, -abs(part.value)))


def _with_range(row: CausesTold, points: float, digits: int) -> str:
    """ "+7 (4 to 10)"; without its range where that is not known."""
    told_points = Number(points, digits, signed=True)
    if row["low"] is None or row["high"] is None:
        return told_points.told()
    low, high = (Points(end, digits, signed=True) for end in (row["low"], row["high"]))
    return say("race-cause-range", points=told_points, low=low, high=high)


def few_parts(parts: Sequence[Part]) -> list[Part]:
    """The first of them, and the others as one."""
    first, rest = list(parts[:MOST_PARTS]), parts[MOST_PARTS:]
    if len(rest) < 2:
        return list(parts)
    points = Number(sum(part.points for part in rest), rest[0].points.digits, signed=True)
    name = say("race-cause-rest", count=len(rest))
    whole = sum(part.value for part in rest)
    return [*first, Part(name, whole, points, points.told())]


def _cause_html(rows: Sequence[CausesTold], colour: str) -> Markup:
    """A step per part, each beginning where the one before ends: together they are the change."""
    steps = few_parts(parts_of(rows))
    if not steps:
        return Markup()
    ends = list(accumulate((part.value for part in steps), initial=0.0))
    low, whole = min(ends), (max(ends) - min(ends)) or 1.0
    bars = Markup().join(
        Markup(
            '<div class="op-bar op-wide-number{}"><span class="op-name" title="{}">{}</span>'
            '<span class="op-track"><i style="left:{:.1f}%;width:{:.1f}%;background:{}"></i></span>'
            "<b>{}</b></div>"
        ).format(
            " op-chosen" if part.is_cause else "",
            part.name,
            part.name,
            100 * (min(ends[at], ends[at + 1]) - low) / whole,
            100 * abs(part.value) / whole,
            colour if part.value * (ends[-1] or 1) >= 0 else "var(--pale)",
            part.told,
        )
        for at, part in enumerate(steps)
    )
    return Markup('<div class="op-bars">{}</div><p class="op-note">{}</p>').format(
        bars, _cause_note(rows[0])
    )


def _cause_note(row: CausesTold) -> str:
    """n, and what is not known."""
    return say(
        "race-cause-note",
        posts_now=row["n_now"],
        posts_before=row["n_before"],
        followers="known" if row["followers_known"] else "unknown",
        unknown=Count(row["unknown_posts"] or 0),
    )
