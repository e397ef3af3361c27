"""The charts of a snapshot: what is seen on them, definition and static picture."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

import pandas as pd
import plotly.graph_objects as go
from markupsafe import Markup

from app import charts
from app.charts.alt import Chart
from app.charts.cadence import with_enough
from app.charts.followers import is_log
from app.charts.labels import bold, plain
from app.charts.sample import MOST
from app.charts.share import small_share_chart
from app.charts.svg.picture import figure_svg
from app.exhibits.flag import dated
from app.snapshot.decisions import Decision, kind_of
from app.snapshot.facts import Facts
from app.story import told
from app.theme import brand_colours
from app.theme.tokens import LIGHT
from app.words.amounts import Band, Change, Count, Number, Share, Short
from app.words.catalogue import Value, Values, say
from app.words.names import platform_name, post_noun
from app.words.rows import rows_of
from app.words.values import is_known
from queries.rows import Findings, ShareTrend

SLIM = 400  # px
SMALL, LOW = 460, 166  # px
RANGE_ROOM = 62  # px beside the labels
BOTH = Markup('<div class="wide">{}</div><div class="slim">{}</div>')


@dataclass(frozen=True, slots=True)
class _Drawn:
    """How a chart is drawn: the frame, what draws it, the column that its title tells."""

    frame: str
    draw: Callable[[Facts, pd.DataFrame], go.Figure]
    column: str
    amount: Callable[[float], Value]
    lacks: str = ""  # what has to be in the data


def drawn(facts: Facts, chart: Chart, *, width: int) -> Markup:
    """One chart as a figure element, with a narrow twin that a phone shows."""

    def picture(figure: go.Figure, alt: str) -> Markup:
        wide, narrow = (figure_svg(figure, width=px, alt=alt) for px in (width, SLIM))
        return BOTH.format(wide, narrow)

    return _drawn(facts, chart, CHARTS[chart], picture)


def _drawn(
    facts: Facts, chart: Chart, how: _Drawn, picture: Callable[[go.Figure, str], Markup]
) -> Markup:
    """One chart, or why there is none."""
    frame = facts.chart(how.frame)
    missing = facts.story.missing(how.lacks, facts.place) if how.lacks else None
    if missing is not None:
        return _nothing(told.headline(missing))
    if frame.empty or not frame[how.column].notna().any():
        return _nothing(say("nothing"))
    values = _values(facts, chart, frame)
    if chart == "mix" and frame["kind"].nunique() == 1:
        return _nothing(say("snapshot-one-kind", **values))
    title = say("snapshot-title", chart=chart, **values)
    alt = charts.alt_text(chart, frame, title)
    definition = say("snapshot-definition", chart=chart, **_definition(facts, chart, frame))
    return _figure(title, definition, picture(how.draw(facts, frame), alt))


def _figure(title: str, definition: str, picture: Markup, kind: str = "chart") -> Markup:
    """A picture below its title and its definition."""
    return Markup(
        '<figure class="{}" tabindex="0"><figcaption><h3>{}</h3><p>{}</p></figcaption>{}</figure>'
    ).format(kind, title, definition, picture)


def _nothing(text: str) -> Markup:
    """Why there is no chart, in its place."""
    return Markup('<figure class="chart"><p class="nothing">{}</p></figure>').format(text)


def small(facts: Facts, at: int, decision: Decision) -> Markup:
    """The shares behind a decision about another platform; nothing where the first chart is."""
    row, frame = facts.decided[at], facts.frames.get(f"share_trend_{at}", pd.DataFrame())
    if frame.empty or not frame["share"].notna().any():
        return Markup()
    rival = _rival_of(facts, row, frame)
    two = frame[frame["brand"].isin([facts.choice.own, rival])]
    values = _place(row["platform"]) | _ends(two, "share", Share, rival, facts.choice.own)
    title = say("snapshot-title", chart="trend", measure=facts.choice.measure, **values)
    figure = small_share_chart(
        two,
        own=facts.choice.own,
        highlighted=(rival,) if rival else (),
        colours=brand_colours(facts.brands, facts.choice.own, "light"),
        flag=dated(row),
    )
    _name_flag(figure, decision.flag)
    alt = charts.alt_text("trend", two, title)
    definition = say("snapshot-definition", chart="trend", **_definition(facts, "trend", frame))
    return _figure(
        title, definition, figure_svg(figure, width=SMALL, height=LOW, alt=alt), "chart small"
    )


def _rival_of(facts: Facts, row: Findings, frame: pd.DataFrame) -> str | None:
    """Whom a finding compares us with; of our own move, who has most there now."""
    if row["subject"] not in (None, facts.choice.own):
        return row["subject"]
    last = frame[(frame["period"] == frame["period"].max()) & (frame["brand"] != facts.choice.own)]
    known = last[last["share"].notna()]
    return None if known.empty else str(known.loc[known["share"].idxmax(), "brand"])


def _simple(function: Callable[..., go.Figure]) -> Callable[[Facts, pd.DataFrame], go.Figure]:
    """A chart of one frame, drawn in the snapshot's looks."""

    def draw(facts: Facts, frame: pd.DataFrame) -> go.Figure:
        own = facts.choice.own
        colours = brand_colours(facts.brands, own, "light")
        return function(frame, own=own, highlighted=facts.highlighted, colours=colours)

    return draw


def _draw_strip(facts: Facts, frame: pd.DataFrame) -> go.Figure:
    """The strip, which also needs the posts."""
    posts = facts.chart("top_posts")
    return _simple(lambda typical, **looks: charts.strip_chart(posts, typical, **looks))(
        facts, frame
    )


def course(facts: Facts, decision: Decision | None) -> Markup:
    """The first chart: the shares with ranges and the week in which the change began.

    A phone shows a narrow one instead, whose labels have no ranges.
    """
    chart: Chart = "share" if facts.frames["share_trend"].empty else "trend"
    row = facts.decided[0] if facts.decided else None
    flag = dated(row) if row is not None and row["platform"] == facts.place else None

    def picture(figure: go.Figure, alt: str) -> Markup:
        narrow = figure_svg(figure, width=SLIM, alt=alt)  # its flag has room for the week only
        if decision is not None and flag is not None:
            _name_flag(figure, decision.flag)
        ranged = _with_ranges(facts, facts.chart(CHARTS[chart].frame), figure)
        return BOTH.format(figure_svg(ranged, width=900, height=370, alt=alt), narrow)

    draw = _simple(partial(charts.share_chart, flag=flag))
    return _drawn(facts, chart, replace(CHARTS[chart], draw=draw), picture)


def _name_flag(figure: go.Figure, words: str) -> None:
    """Say above the flag what began there, and keep it inside the picture."""
    for label in figure.layout.annotations:
        if not label.name and label.xref == "x":
            label.text = bold(plain(words))
            label.xanchor = "right"


def _with_ranges(facts: Facts, frame: pd.DataFrame, figure: go.Figure) -> go.Figure:
    """The labels of ourselves and the rival with their ranges."""
    if "low" not in frame:
        return figure
    latest = rows_of(frame[frame["period"] == frame["period"].max()], ShareTrend)
    ranges = {plain(str(row["brand"])): _reach(row) for row in latest}
    chosen = {plain(name) for name in (facts.choice.own, *facts.highlighted) if name}
    for label in figure.layout.annotations:
        if label.name in chosen:
            label.text += ranges.get(label.name, "")
    figure.layout.margin.r += RANGE_ROOM
    return figure


def _reach(row: ShareTrend) -> str:
    """ " (29–42%)", pale beside a share."""
    if row["low"] is None or row["high"] is None:
        return ""
    told_range = Band(row["low"], row["high"]).told()
    return f'<span style="color:{LIGHT.ink3}"> ({told_range})</span>'


def _place(platform: str) -> Values:
    """Where, for `{ on }`, and what posts are called there."""
    return {
        "platform": platform_name(platform),
        "place": "all" if platform == "all" else "one",
        "noun": post_noun(platform),
    }


def _values(facts: Facts, chart: Chart, frame: pd.DataFrame) -> Values:
    """What the title of a chart tells: the last values of the rival and of ourselves."""
    how = CHARTS[chart]
    where = str(frame["platform"].iloc[0]) if chart == "followers" else facts.place
    values: Values = {**_place(where), "measure": facts.choice.measure, "kind_of": "all"}
    if chart == "mix":
        return values | _mix(facts, frame)
    if chart == "cadence":
        frame = with_enough(frame)
    return values | _ends(frame, how.column, how.amount, facts.rival, facts.choice.own)


def _ends(
    frame: pd.DataFrame,
    column: str,
    amount: Callable[[float], Value],
    rival: str | None,
    own: str | None,
) -> Values:
    """The newest value of the rival and our own."""
    ordered = frame.sort_values("period", kind="stable") if "period" in frame else frame
    last = ordered.drop_duplicates("brand", keep="last")
    values = dict(zip(last["brand"], last[column], strict=True))
    theirs, ours = values.get(rival), values.get(own)
    return {
        "rival": rival,
        "now": amount(theirs) if is_known(theirs) else None,
        "own_now": amount(ours) if is_known(ours) else None,
        "whose": ("both" if is_known(ours) else "rival") if is_known(theirs) else "own",
    }


def _mix(facts: Facts, frame: pd.DataFrame) -> Values:
    """The most frequent kind of the rival's posts, and our part of the same kind."""
    theirs = frame[frame["brand"] == (facts.rival or facts.choice.own)]
    if theirs.empty:
        theirs = frame
    top = theirs.sort_values("posts", ascending=False, kind="stable").iloc[0]
    same = frame[frame["kind"] == top["kind"]]
    return {
        **_ends(same, "posts_share", Share, facts.rival, facts.choice.own),
        "kind_of": kind_of(top["kind"]),
    }


def _definition(facts: Facts, chart: Chart, frame: pd.DataFrame) -> Values:
    """What a definition names: universe, place, how many posts are drawn."""
    brands = int(frame["brand_count"].max()) if "brand_count" in frame else len(facts.brands)
    known = int(facts.chart("top_posts")["value"].notna().sum())
    is_logarithmic = chart == "followers" and is_log(frame)
    return {
        **_place(str(frame["platform"].iloc[0])),
        "measure": facts.choice.measure,
        "brands": Count(brands),
        "drawn": Count(min(known, MOST)),
        "known": Count(known),
        "part": "some" if known > MOST else "all",
        "scale": "log" if is_logarithmic else "linear",
    }


def _per_week(value: float) -> Value:
    return Number(value)


def _whole(value: float) -> Value:
    return Number(value, 0)


CHARTS: dict[Chart, _Drawn] = {
    "share": _Drawn("share_of_voice", _simple(charts.share_chart), "share", Share),
    "trend": _Drawn("share_trend", _simple(charts.share_chart), "share", Share),
    "momentum": _Drawn("momentum", _simple(charts.momentum_chart), "momentum", Change),
    "strip": _Drawn("engagement_per_post", _draw_strip, "median", _whole),
    "mix": _Drawn("format_mix", _simple(charts.mix_chart), "posts_share", Share, "kinds"),
    "cadence": _Drawn("cadence", _simple(charts.cadence_chart), "posts_per_week", _per_week),
    "followers": _Drawn(
        "followers", _simple(charts.followers_chart), "followers", Short, "followers"
    ),
}
