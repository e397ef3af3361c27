"""The figures of the page Why: what stands where, and that they draw whatever is missing."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from app.charts.flags import Flag
from app.charts.lanes import lanes_chart
from app.charts.mix import mix_change_chart
from app.charts.ratios import hashtags_chart, hours_chart
from app.charts.waterfall import Waterfall, axis_start, waterfall_chart
from app.exhibits.why import change_of, known_parts
from app.theme import Scheme, brand_colours
from tests.app.made_up import BRANDS, OWN, kinds_frame, share_frame
from tests.app.made_up_why import causes_frame, changes_frame, hours_frame, tags_frame

FLAG = Flag(date(2026, 8, 17), date(2026, 7, 20), date(2026, 8, 31))
Draw = Callable[..., go.Figure]


def looks(scheme: Scheme = "light") -> dict[str, Any]:
    colours = brand_colours(BRANDS, OWN, scheme)
    return {"own": OWN, "highlighted": ("Vaartwijk",), "colours": colours, "scheme": scheme}


def waterfall(scheme: Scheme = "light", **changed: Any) -> go.Figure:
    change = change_told(causes_frame(**changed))
    colours = brand_colours(BRANDS, OWN, scheme)
    return waterfall_chart(change, own=OWN, colours=colours, scheme=scheme)


def change_told(frame: pd.DataFrame) -> Waterfall:
    change = change_of(known_parts(frame), "Vaartwijk")
    assert change is not None
    return change


def texts(figure: go.Figure) -> list[str]:
    return [str(note.text) for note in figure.layout.annotations]


def lanes(course: pd.DataFrame, changes: pd.DataFrame, **options: Any) -> go.Figure:
    return lanes_chart(course, changes, **(looks() | options))


def test_the_printed_steps_lead_from_the_start_to_the_end() -> None:
    printed = [text.removeprefix("<b>").removesuffix("</b>") for text in texts(waterfall())]
    steps = [float(text.replace("\u2212", "-")) for text in printed[1:-1]]
    start, end = (float(text.removesuffix("%")) for text in (printed[0], printed[-1]))
    assert round(start + sum(steps), 1) == end


def test_the_axis_holds_every_whisker_and_says_where_it_starts() -> None:
    figure = waterfall(reach=0.05)
    low, high = figure.layout.xaxis.range
    drawn = [
        x for trace in figure.data if trace.type == "scatter" for x in trace.x if x is not None
    ]
    assert low <= min(drawn)
    assert max(drawn) <= high
    assert low == axis_start(change_told(causes_frame(reach=0.05)))


def test_only_the_cause_and_our_part_are_coloured() -> None:
    bars = [trace.marker.color for trace in waterfall().data if trace.type == "bar"]
    colours = brand_colours(BRANDS, OWN, "light")
    assert bars.count(colours["Vaartwijk"]) == bars.count(colours[OWN]) == 1
    assert len(set(bars)) == 3


def test_a_waterfall_without_ranges_has_no_whiskers() -> None:
    def modes(frame: pd.DataFrame) -> set[str]:
        figure = waterfall_chart(
            change_told(frame), own=OWN, colours=brand_colours(BRANDS, OWN, "light")
        )
        return {trace.mode for trace in figure.data if trace.type == "scatter"}

    assert modes(causes_frame()) == {"lines", "markers"}
    assert modes(causes_frame().assign(low=None, high=None)) == {"markers"}


def test_every_change_has_its_letter_in_its_lane() -> None:
    figure = lanes(share_frame(), changes_frame().sort_values("week"), flag=FLAG)
    marks = {trace.text[0]: trace.y[0] for trace in figure.data if trace.mode == "markers+text"}
    lanes_of = zip("ABCDE", (3, 2, 0, 1, 4), strict=True)
    assert marks == {f"<b>{letter}</b>": lane for letter, lane in lanes_of}
    assert "<b>break, week 34</b>" in texts(figure)


def test_lanes_stay_without_any_change() -> None:
    figure = lanes(share_frame(), changes_frame().head(0))
    assert any(trace.yaxis == "y2" for trace in figure.data)
    assert list(figure.layout.yaxis2.ticktext) == [
        "Pace", "Kinds", "Hours", "Hashtags", "Profile",
    ]  # fmt: skip


def test_no_change_outside_the_shown_weeks() -> None:
    figure = lanes(share_frame(4), changes_frame())
    assert sum(trace.mode == "markers+text" for trace in figure.data) == 1


def test_dots_are_filled_only_where_it_is_clear() -> None:
    for verdict, is_filled in (("stronger", True), ("cannot tell", False)):
        dots = [trace for trace in hours_chart(hours_frame(verdict), **looks()).data
                if trace.mode == "markers"]  # fmt: skip
        assert (dots[0].marker.color[0] == dots[0].marker.line.color) is is_filled


DRAWN: list[tuple[Draw, pd.DataFrame]] = [
    (hours_chart, hours_frame()),
    (hashtags_chart, tags_frame()),
    (mix_change_chart, kinds_frame()),
]


@pytest.mark.parametrize(("draw", "frame"), DRAWN)
@pytest.mark.parametrize("rows", [0, 1, 99])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_figures_are_drawn_whatever_is_missing(
    draw: Draw, frame: pd.DataFrame, rows: int, scheme: Scheme
) -> None:
    spec = json.loads(draw(frame.head(rows), **looks(scheme)).to_json())
    assert "NaN" not in json.dumps(spec)
    hostile = frame.head(rows).assign(**dict.fromkeys(("hashtag", "kind"), "<img src=x>"))
    assert "<img" not in draw(hostile, **looks(scheme)).to_json()


def test_unknown_ranges_have_no_dot() -> None:
    figure = hashtags_chart(tags_frame(), **looks())
    assert len(next(trace for trace in figure.data if trace.mode == "markers").x) == 2
    assert len(figure.layout.yaxis.ticktext) == 3
