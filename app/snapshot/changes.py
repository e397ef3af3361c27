"""What changed and when, and what the gain is made of."""

from collections.abc import Sequence

import pandas as pd
from markupsafe import Markup

from app.exhibits.experiments import plan_told, result_told, seal_told
from app.snapshot.decisions import kind_of, pace_gain
from app.snapshot.facts import Facts, onset_of
from app.story import told
from app.story.findings import Story
from app.theme.parts import each_in
from app.words.amounts import Count, Day, Number, Percent, Points, Share, ShortDay
from app.words.catalogue import Value, Values, say
from app.words.names import platform_name
from app.words.rows import rows_of
from app.words.values import adding_up, as_day, is_known, points_told
from queries.rows import Causes, CourseChanges, Events, Experiments, KindsCompared

MOST = 9
FEW_EVENTS = 3
FEW = 48  # letters of a platform's own text
KINDS = 3
CAUSE = Markup(' class="cause"')
HEAD = Markup('<th scope="col">{}</th>')
LACKING = {"audience": "followers", "mix": "kinds"}  # what a part needs to be known


def causes(facts: Facts) -> Markup:
    """The parts of the change as bars that add up from the share before to the share now."""
    if facts.claim is None:
        return note(say("snapshot-no-claim"))
    known = known_causes(facts)
    if not known:
        return note(say("snapshot-no-causes")) + _paces(facts)
    first = known[0]
    before, now, digits = points_told(first["share_before"] or 0, first["share_now"] or 0)
    parts = _parts(facts.story, known, now - before, digits)
    return Markup('<table class="causes"><tbody>{}{}{}</tbody></table>{}').format(
        _end_row("before", Share(before / 100, digits)),
        parts,
        _end_row("now", Share(now / 100, digits)),
        note(causes_note(first)),
    )


def causes_note(row: Causes) -> str:
    """What the parts are of, and how many posts they rest on."""
    return say("snapshot-causes-note", before=row["n_before"], now=row["n_now"])


def known_causes(facts: Facts) -> list[Causes]:
    """The parts of the change that the claim is about; none where they are not known."""
    rows = rows_of(facts.frames.get("causes", pd.DataFrame()), Causes)
    known = [row for row in rows if is_known(row["value"])]
    if not known or known[0]["share_before"] is None or known[0]["share_now"] is None:
        return []
    return known


def told_causes(facts: Facts) -> list[Causes]:
    """Those whose part is in the data: a part that nobody can know is not zero."""
    return [row for row in known_causes(facts) if not _is_lacking(facts.story, row)]


def _parts(story: Story, rows: Sequence[Causes], change: float, digits: int) -> Markup:
    """A row per part; the printed points add to the change of the printed shares."""
    exact = [100 * (row["value"] or 0) for row in rows]
    points = adding_up(exact, change, digits)
    most = max(map(abs, exact), default=0) or 1
    return Markup().join(
        _part_row(row, Number(part, digits, signed=True), 50 * value / most)
        if not _is_lacking(story, row)
        else _lacking_row(row)
        for row, part, value in zip(rows, points, exact, strict=True)
    )


def _is_lacking(story: Story, row: Causes) -> bool:
    """Whether what the part is about is not in the data: then it is not zero but unknown."""
    if row["part"] == "audience" and not row["followers_known"]:
        return True
    what = LACKING.get(row["part"])
    return what is not None and story.missing(what, row["platform"], row["rival"]) is not None


def _end_row(end: str, share: Share) -> Markup:
    """The share at one end of the sum."""
    return Markup('<tr class="end"><th scope="row">{}</th><td>{}</td><td></td></tr>').format(
        say("snapshot-share-end", end=end), share.told()
    )


def _lacking_row(row: Causes) -> Markup:
    """A part that cannot be told, and why."""
    said = say("snapshot-part-lacking", part=row["part"])
    name = say("part", part=row["part"])
    return Markup('<tr><th scope="row">{}</th><td colspan="2">{}</td></tr>').format(name, said)


def _part_row(row: Causes, points: Number, size: float) -> Markup:
    """One part with its range and a bar to the right for more, to the left for less."""
    reach = ""
    if row["low"] is not None and row["high"] is not None:
        ends = (row["low"], row["high"])
        low, high = (Points(end, points.digits, signed=True) for end in ends)
        reach = say("snapshot-range", low=low, high=high)
    return Markup(
        '<tr{mark}><th scope="row">{name}</th><td>{points} <small>{reach}</small></td><td>'
        '<span class="axis"><i style="left:{left:.1f}%;width:{size:.1f}%"></i></span></td></tr>'
    ).format(
        mark=CAUSE if row["is_cause"] else "",
        name=say("part", part=row["part"]),
        points=say("snapshot-points", points=points),
        reach=reach,
        left=min(50, 50 + size),
        size=abs(size),
    )


def _paces(facts: Facts) -> Markup:
    """Posts a week by kind, before the onset and since, of whom the claim is about and of us."""
    rows = rows_of(_paces_of_claim(facts), KindsCompared)
    whom = dict.fromkeys(
        name for name in (facts.claim and facts.claim["subject"], facts.choice.own) if name
    )
    kept = [row for name in whom for row in _most_moved(rows, name)]
    if not kept or facts.claim is None:
        return Markup()
    heads = [
        say("snapshot-paces", column=column, **told.values_of(facts.claim))
        for column in ("who", "kind", "before", "now")
    ]
    return Markup(
        '<table class="small"><thead><tr>{}</tr></thead><tbody>{}</tbody></table>'
    ).format(each_in(HEAD, heads), Markup().join(map(_pace_row, kept)))


def _paces_of_claim(facts: Facts) -> pd.DataFrame:
    """The paces around the onset of the claim."""
    at = next((at for at, row in enumerate(facts.decided) if row is facts.claim), 0)
    return facts.frames.get(f"paces_{at}", pd.DataFrame())


def _pace_row(row: KindsCompared) -> Markup:
    """One brand's posts a week of one kind, or of all."""
    is_kind = isinstance(row["kind"], str)
    cells = [say("snapshot-kinds", kind_of=kind_of(row["kind"]), noun="post")]
    cells += [
        say("unknown") if value is None else Number(value).told()
        for value in (row["per_week_before"], row["per_week_now"])
    ]
    return Markup('<tr{}><th scope="row">{}</th>{}</tr>').format(
        "" if is_kind else CAUSE, row["brand"], each_in(Markup("<td>{}</td>"), cells)
    )


def _most_moved(rows: list[KindsCompared], brand: str) -> list[KindsCompared]:
    """All posts of a brand, then the kinds whose pace changed most."""
    mine = [row for row in rows if row["brand"] == brand]
    kinds = [row for row in mine if isinstance(row["kind"], str)]
    kinds.sort(key=lambda row: (-abs(pace_gain(row)), str(row["kind"])))
    return [*[row for row in mine if row not in kinds], *kinds[:KINDS]]


def course_changes(facts: Facts) -> Markup:
    """The lasting changes of course of every brand, the newest first."""
    rows = _moved(facts)
    if not rows:
        return note(say("snapshot-changes-none"))
    body = Markup().join(map(_change_row, rows[:MOST]))
    rest = note(say("snapshot-earlier", count=len(rows) - MOST)) if len(rows) > MOST else ""
    return Markup(
        '<table class="small changes"><thead><tr>{}</tr></thead><tbody>{}</tbody></table>{}'
    ).format(each_in(HEAD, _change_heads()), body, rest)


def change_texts(facts: Facts) -> tuple[list[str], list[list[str]]]:
    """The same table as plain texts: the heads, and a row for each change; perhaps none."""
    cells = [_change_cells(row) for row in _moved(facts)[:MOST]]
    return _change_heads(), [[cell.striptags() for cell in row] for row in cells]


def _moved(facts: Facts) -> list[CourseChanges]:
    """The changes of course, the newest first."""
    frame = facts.frames["course_changes"]
    if frame.empty:
        return []
    order = frame.sort_values(["week", "brand"], ascending=[False, True], kind="stable")
    return rows_of(order, CourseChanges)


def _change_heads() -> list[str]:
    return [say("snapshot-changes", column=column) for column in ("when", "who", "what", "after")]


def _change_row(row: CourseChanges) -> Markup:
    """One change."""
    return Markup('<tr><td>{}</td><th scope="row">{}</th><td>{}</td><td>{}</td></tr>').format(
        *_change_cells(row)
    )


def _change_cells(row: CourseChanges) -> list[Markup]:
    """When with its range, who and where, from what to what, what followed."""
    low, high = as_day(row["week_low"]), as_day(row["week_high"])
    reach = "" if low == high else say("snapshot-between", low=ShortDay(low), high=ShortDay(high))
    return [
        Markup("<b>{}</b> <small>{}</small>").format(Day(as_day(row["week"])).told(), reach),
        Markup("{} <small>{}</small>").format(row["brand"], platform_name(str(row["platform"]))),
        Markup("{}").format(_went(row)),
        Markup("{}").format(_followed(row)),
    ]


def _went(row: CourseChanges) -> str:
    """From what to what, in few words; texts of others may have been left out."""
    ends = row["before_value"], row["after_value"]
    before: Value = _cut(row["before"])
    after: Value = _cut(row["after"])
    if row["what"] in ("cadence", "mix"):
        amount = Number if row["what"] == "cadence" else Percent
        before, after = (None if end is None else amount(end) for end in ends)
    return say(
        "snapshot-went",
        what=row["what"],
        before=before,
        after=after,
        kind_of=kind_of(row["kind"]),
        noun="post",
    )


def _cut(text: str | None) -> str | None:
    """A platform's own text, cut where it is long."""
    if text is None:
        return None
    return text if len(text) <= FEW else f"{text[: FEW - 1]}…"


def _followed(row: CourseChanges) -> str:
    """What was seen after a change of course; what follows is not proven to be caused."""
    lag = row["share_break_lag"]
    state = "share" if row["share_break_week"] is not None and lag is not None else row["effect"]
    return say("snapshot-followed", state=state.replace(" ", "-"), weeks=Count(max(lag or 0, 0)))


def events(facts: Facts) -> Markup:
    """The newest events and changes of how a platform counts, a line each; perhaps none."""
    found = rows_of(facts.frames["events"], Events)[-FEW_EVENTS:]
    return Markup().join(note(told.event(row)) for row in found)


def lessons(facts: Facts) -> Markup:
    """The newest lessons, a line each with what taught it; nothing where there is none."""
    found = facts.frames.get("lessons", pd.DataFrame())
    if found.empty:
        return Markup()
    items = [
        note(
            say(
                "snapshot-lesson",
                said=str(row["said"]),
                learnt=row["learnt_from"],
                day=Day(as_day(row["day"])),
            )
        )
        for row in found.head(FEW_EVENTS).to_dict("records")
    ]
    return Markup("<h3>{}</h3>{}").format(
        say("snapshot-heading", of="lessons"), Markup().join(items)
    )


def tried(facts: Facts) -> Markup:
    """The newest experiments, each with its plan, its answer and its seal; perhaps none."""
    found = rows_of(facts.frames.get("experiments", pd.DataFrame()), Experiments)[:FEW_EVENTS]
    if not found:
        return Markup()
    items = [
        note(f"{row['said']}. {' '.join(told)}")
        for row in found
        for told in [(plan_told(row), result_told(row), seal_told(row))]
    ]
    return Markup("<h3>{}</h3>{}").format(say("experiment-heading"), Markup().join(items))


def note(text: str) -> Markup:
    """A sentence where there is no table, or below one."""
    return Markup('<p class="note">{}</p>').format(text)


def causes_title(facts: Facts) -> str:
    """Of which change the parts are: whose, where, since when."""
    if facts.claim is None or onset_of(facts.claim) is None:
        nobody: Values = {"subject": None, "platform": None, "week": None}
        return say("snapshot-causes-title", ours="none", place="all", year="none", **nobody)
    return say("snapshot-causes-title", **told.values_of(facts.claim))
