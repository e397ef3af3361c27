"""The charts of a snapshot: finding, definition and static picture."""

from collections.abc import Callable

import pandas as pd
import plotly.graph_objects as go
from markupsafe import Markup

from app import charts
from app.charts.alt import Chart
from app.charts.flags import flag_of
from app.charts.followers import is_log
from app.charts.labels import plain
from app.charts.sample import MOST
from app.charts.svg.picture import figure_svg
from app.snapshot.facts import Facts
from app.snapshot.story import grounds
from app.theme import brand_colours
from app.theme.tokens import LIGHT
from app.words import shares, titles
from app.words.rows import rows_of
from app.words.shares import ranges_definition, ranges_finding
from app.words.values import SPACE, band, is_known, tenths
from app.words.verdict.decisions import faster_kind, posts_of
from queries.rows import ShareTrend

NOTHING = Markup(
    '<figure class="chart"><p class="nothing">Nothing is known for this choice.</p></figure>'
)
SLIM = 400  # px
RANGE_ROOM = 62  # px beside the labels
Said = tuple[str, str]  # finding, definition


def drawn(
    facts: Facts, chart: Chart, *, width: int, height: int | None = None, slim: bool = False
) -> Markup:
    """One chart as a figure element; `slim` adds one that a phone shows instead."""
    frame_name, draw, say = CHARTS[chart]
    frame = facts.chart(frame_name)
    if frame.empty:
        return NOTHING
    finding, definition = say(facts, frame)
    alt = charts.alt_text(chart, frame, finding)
    picture = figure_svg(draw(facts, frame), width=width, height=height, alt=alt)
    if slim:
        narrow = figure_svg(_draw_slim(facts, frame), width=SLIM, alt=alt)
        both = Markup('<div class="wide">{}</div><div class="slim">{}</div>')
        picture = both.format(picture, narrow)
    return Markup(
        '<figure class="chart" tabindex="0"><figcaption><h3>{}</h3>'
        "<p>{}</p></figcaption>{}</figure>"
    ).format(finding, definition, picture)


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


def _draw_slim(facts: Facts, frame: pd.DataFrame) -> go.Figure:
    """The shares as a phone shows them: the labels without ranges."""
    return _simple(charts.share_chart)(facts, frame)


def _draw_course(facts: Facts, frame: pd.DataFrame) -> go.Figure:
    """The shares with ranges and the week in which the change began."""
    flag = flag_of(facts.claim)
    figure = _simple(lambda trend, **looks: charts.share_chart(trend, flag=flag, **looks))(
        facts, frame
    )
    return _with_ranges(facts, frame, figure)


def _with_ranges(facts: Facts, frame: pd.DataFrame, figure: go.Figure) -> go.Figure:
    """The labels of ourselves and the rival with their ranges, the flag with what began there."""
    latest = rows_of(frame[frame["period"] == frame["period"].max()], ShareTrend)
    told = {plain(str(row["brand"])): _reach(row) for row in latest}
    chosen = {plain(name) for name in (facts.choice.own, *facts.highlighted) if name}
    for label in figure.layout.annotations:
        if label.name in chosen:
            label.text += told.get(label.name, "")
        elif not label.name:
            label.text = f"<b>{_flag_words(facts, label.text)}</b>"
    figure.layout.margin.r += RANGE_ROOM
    return figure


def _reach(row: ShareTrend) -> str:
    """ " (29–42)", pale beside a share."""
    if not (is_known(row["low"]) and is_known(row["high"])):
        return ""
    told = band(row["low"], row["high"]).split(SPACE)[0]
    return f'<span style="color:{LIGHT.ink3}"> ({told})</span>'


def _flag_words(facts: Facts, name: str) -> str:
    """ "W34: the change begins, 2.1 → 5.9 videos a week"."""
    name = name.removeprefix("<b>").removesuffix("</b>")
    claim, base = facts.claim, grounds(facts.frames, 0)
    whose = facts.choice.own if claim and claim.kind == "slip" else claim.rival if claim else None
    kind = faster_kind(base, str(whose)) if whose else None
    if kind is None:
        return f"{name}: the change begins"
    noun = posts_of(kind["kind"], facts.place)
    before, now = tenths(kind["per_week_before"]), tenths(kind["per_week_now"])
    return f"{name}: the change begins, {before} → {now} {noun} a week"


def _us(facts: Facts) -> dict[str, str | None]:
    """What a sentence needs to know."""
    return {"own": facts.choice.own, "focus": (facts.highlighted or (None,))[0]}


def _say_share(facts: Facts, _: pd.DataFrame) -> Said:
    """Finding and definition of the share chart."""
    change = facts.frames["share_change"]
    measure, zone = facts.choice.measure, facts.build.landscape.time_zone
    finding = shares.share_finding(change, measure=measure, **_us(facts))
    brands = int(change["brand_count"].max())
    return finding, shares.share_definition(
        measure=measure, platform=facts.place, brands=brands, zone=zone
    )


def _say_course(facts: Facts, frame: pd.DataFrame) -> Said:
    """Finding and definition of the shares with ranges."""
    finding = ranges_finding(frame, claim=facts.claim, **_us(facts))
    return finding, ranges_definition(
        measure=facts.choice.measure,
        platform=str(frame["platform"].iloc[0]),
        brands=int(frame["brand_count"].max()),
        zone=facts.build.landscape.time_zone,
    )


def _say_momentum(facts: Facts, frame: pd.DataFrame) -> Said:
    """Finding and definition of the momentum chart."""
    definition = titles.momentum_definition(measure=facts.choice.measure)
    return titles.momentum_finding(frame, **_us(facts)), definition


def _say_strip(facts: Facts, frame: pd.DataFrame) -> Said:
    """Finding and definition of the strip of posts."""
    known = int(facts.chart("top_posts")["value"].notna().sum())
    measure = "views" if facts.choice.measure == "views" else "engagement"
    return titles.typical_finding(frame, **_us(facts)), titles.strip_definition(
        measure=measure, platform=facts.place, drawn=min(known, MOST), known=known
    )


def _say_mix(facts: Facts, frame: pd.DataFrame) -> Said:
    """Finding and definition of the format mix."""
    finding = titles.mix_finding(frame, **_us(facts))
    return finding, titles.mix_definition(platform=facts.place)


def _say_cadence(facts: Facts, _: pd.DataFrame) -> Said:
    """Finding and definition of the cadence chart."""
    finding = titles.cadence_finding(facts.chart("pace"), **_us(facts))
    zone = facts.build.landscape.time_zone
    return finding, titles.cadence_definition(platform=facts.place, every="month", zone=zone)


def _say_followers(facts: Facts, frame: pd.DataFrame) -> Said:
    """Finding and definition of the followers chart."""
    finding = titles.followers_finding(frame, **_us(facts))
    platform = str(frame["platform"].iloc[0])
    return finding, titles.followers_definition(platform=platform, is_log=is_log(frame))


CHARTS: dict[
    Chart,
    tuple[str, Callable[[Facts, pd.DataFrame], go.Figure], Callable[[Facts, pd.DataFrame], Said]],
] = {
    "share": ("share_of_voice", _simple(charts.share_chart), _say_share),
    "trend": ("share_trend", _draw_course, _say_course),
    "momentum": ("momentum", _simple(charts.momentum_chart), _say_momentum),
    "strip": ("engagement_per_post", _draw_strip, _say_strip),
    "mix": ("format_mix", _simple(charts.mix_chart), _say_mix),
    "cadence": ("cadence", _simple(charts.cadence_chart), _say_cadence),
    "followers": ("followers", _simple(charts.followers_chart), _say_followers),
}
