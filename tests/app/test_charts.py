import json
import math
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from app import charts
from app.charts.labels import GAP, shorten, spread, text_width
from app.charts.sample import MOST, sampled
from app.charts.series import lines_of
from app.charts.ticks import linear_ticks, log_ticks, time_ticks
from app.theme import Scheme, brand_colours
from tests.app import made_up as m
from tests.app.made_up import BRANDS, OWN

Draw = Callable[..., go.Figure]


def looks(scheme: Scheme = "light") -> dict[str, Any]:
    colours = brand_colours(BRANDS, OWN, scheme)
    return {"own": OWN, "highlighted": ["Vaartwijk"], "colours": colours, "scheme": scheme}


def strip(typical: pd.DataFrame, **options: Any) -> go.Figure:
    return charts.strip_chart(m.posts_frame(), typical, **options)


ALL: list[tuple[Draw, pd.DataFrame]] = [
    (charts.share_chart, m.share_frame()),
    (charts.momentum_chart, m.momentum_frame()),
    (strip, m.typical_frame()),
    (charts.mix_chart, m.mix_frame()),
    (charts.cadence_chart, m.cadence_frame()),
    (charts.followers_chart, m.followers_frame()),
]


def share(frame: pd.DataFrame, **options: Any) -> go.Figure:
    return charts.share_chart(frame, **(looks() | options))


def labels_of(figure: go.Figure) -> list[Any]:
    return [item for item in figure.layout.annotations if item.x == 1]


@pytest.mark.parametrize(("draw", "frame"), ALL)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_figures_are_light_and_clear(draw: Draw, frame: pd.DataFrame, scheme: Scheme) -> None:
    figure = draw(frame, **looks(scheme))
    assert len(figure.to_json()) < 45_000
    assert figure.layout.template.layout.paper_bgcolor == "rgba(0,0,0,0)"
    for axis in (figure.layout.xaxis, figure.layout.yaxis):
        assert axis.tickvals is not None


@pytest.mark.parametrize(("draw", "frame"), ALL)
def test_empty_frames_give_empty_figures(draw: Draw, frame: pd.DataFrame) -> None:
    figure = draw(frame.head(0), **looks())
    assert not [trace for trace in figure.data if trace.x]


@pytest.mark.parametrize(("draw", "frame"), ALL)
def test_the_same_frame_gives_the_same_figure(draw: Draw, frame: pd.DataFrame) -> None:
    assert draw(frame, **looks()).to_json() == draw(frame.copy(), **looks()).to_json()


def test_nothing_is_sent_anywhere() -> None:
    assert charts.config() == {
        "displayModeBar": False,
        "displaylogo": False,
        "showSendToCloud": False,
    }


def test_own_comes_first_and_is_bold_and_the_rest_is_pale() -> None:
    strokes = [trace for trace in share(m.share_frame()).data if trace.hovertemplate]
    assert strokes[0].name == OWN
    assert [trace.line.width for trace in strokes] == [3, 2.4, 1.25, 1.25, 1.25, 1.25]


def test_at_most_three_rivals_are_coloured() -> None:
    figure = share(m.share_frame(gap=False), highlighted=BRANDS[1:])
    strokes = [trace for trace in figure.data if trace.hovertemplate]
    assert sum(trace.line.width == 2.4 for trace in strokes) == 3


def test_gaps_stay_gaps_also_when_a_week_is_missing_for_all() -> None:
    frame = m.share_frame(10, gap=False)
    weeks = sorted(frame["period"].unique())
    lines = lines_of(frame[frame["period"] != weeks[4]], "share", scale=100)
    assert [line.y[4] for line in lines] == [None] * 6
    assert len(lines[0].x) == 10


def test_incomplete_weeks_are_dashed_and_the_rest_is_solid() -> None:
    figure = share(m.share_frame())
    dashed = [trace for trace in figure.data if trace.line.dash]
    assert [trace.name for trace in dashed] == ["Helmwind"]
    over = [trace for trace in figure.data if trace.mode == "lines" and not trace.hovertemplate]
    solid = next(trace for trace in over if trace.fill is None)
    assert list(solid.y).count(None) == 2


def test_a_single_period_becomes_dots() -> None:
    figure = share(m.share_frame(1, gap=False))
    dots = [trace for trace in figure.data if trace.mode == "markers"]
    assert len(dots) == 6


def test_two_platforms_in_one_chart_are_refused() -> None:
    frame = pd.concat([m.share_frame(4), m.share_frame(4).assign(platform="youtube")])
    with pytest.raises(ValueError, match="one platform"):
        share(frame)


def test_names_from_outside_stay_text() -> None:
    frame = m.share_frame(5).replace({"Vaartwijk": "<b>A & B</b>"})
    told = json.dumps(share(frame).to_dict()["layout"]["annotations"])
    assert "&lt;b&gt;A &amp; B" in told


@pytest.mark.parametrize("number", [1, 2, 6, 14, 40])
def test_end_labels_stay_apart_and_inside(number: int) -> None:
    base = m.share_frame(8, gap=False)
    one = base[base["brand"] == OWN]
    brands = [f"A rather long name of a brand {n}" for n in range(number)]
    frame = pd.concat([one.assign(brand=brand, share=0.02) for brand in brands])
    figure = share(frame, own=brands[0], highlighted=brands[1:2])
    tall = figure.layout.height - figure.layout.margin.t - figure.layout.margin.b
    heights = sorted(label.y * tall for label in labels_of(figure))
    assert all(after - before >= GAP - 0.1 for before, after in pairwise(heights))
    assert heights[0] >= -5
    assert heights[-1] <= tall + 5
    assert brands[0][:6] in labels_of(figure)[0].text
    for label in labels_of(figure):
        words = label.text.replace("<b>", "").replace("</b>", "")
        assert 9 + text_width(words, 12.5) <= figure.layout.margin.r + 1


def test_spread_moves_as_little_as_it_must() -> None:
    assert spread([10, 50], 0, 100) == [10, 50]
    assert spread([50, 50], 0, 100) == [50 - GAP / 2, 50 + GAP / 2]
    assert spread([], 0, 100) == []
    assert spread([99, 100], 0, 100) == [100 - GAP, 100]


def test_shorten_keeps_what_fits() -> None:
    assert shorten("Helmwind", 12, 200) == "Helmwind"
    assert shorten("Helmwind aan Zee", 12, 60).endswith("…")


def test_ticks_are_few_and_the_unit_stands_on_the_top_one() -> None:
    top, (values, texts) = linear_ticks(36.4, "%")
    assert (top, values, texts) == (40, [0, 10, 20, 30, 40], ["0", "10", "20", "30", "40\u00a0%"])
    assert linear_ticks(21.7) == (22.785, ([0, 10, 20], ["0", "10", "20"]))
    assert log_ticks(80, 30_000)[1] == ["100", "1,000", "10k"]
    for days in (5, 30, 75, 200, 420, 900, 4000):
        first = pd.Timestamp("2025-09-29").date()
        stamps, told = time_ticks(first, first + pd.Timedelta(days=days).to_pytimedelta())
        assert 1 <= len(stamps) <= 7
        assert "<br>20" in told[0]


def test_momentum_shows_posts_where_a_percent_says_too_little() -> None:
    figure = charts.momentum_chart(m.momentum_frame(), **looks())
    notes = [item.text for item in figure.layout.annotations]
    assert "3 → 12<br>posts" in notes
    assert sum("%" in note for note in notes) == 5
    assert figure.layout.xaxis.range[0] == -figure.layout.xaxis.range[1]


def test_a_period_of_two_days_is_no_pace() -> None:
    frame = m.cadence_frame(8)
    first = frame["period"] == frame["period"].min()
    short = frame.assign(weeks=frame["weeks"].where(~first, 0.2))
    figure = charts.cadence_chart(short, **looks())
    assert {len(trace.x) for trace in figure.data if trace.mode == "lines"} == {7}


def test_many_posts_are_sampled_with_their_tails() -> None:
    posts = m.posts_frame(each=2000)
    drawn = sampled(posts)
    assert MOST * 0.8 <= len(drawn) <= MOST * 1.3
    assert drawn.equals(sampled(posts.sample(frac=1, random_state=1)).loc[drawn.index])
    for brand in BRANDS:
        ours, all_ours = drawn[drawn["brand"] == brand], posts[posts["brand"] == brand]
        assert ours["value"].max() == all_ours["value"].max()
        assert ours["value"].min() == all_ours["value"].min()


def test_posts_without_a_count_are_not_drawn_and_zeros_are() -> None:
    posts = m.posts_frame(each=20).assign(value=[math.nan, 0, 5] * 90)
    figure = charts.strip_chart(posts, m.typical_frame(), **looks())
    assert "0" in figure.layout.xaxis.ticktext
    drawn = sum(
        len(trace.x) for trace in figure.data if "customdata" in (trace.hovertemplate or "")
    )
    assert drawn == int(posts["value"].notna().sum())


def test_the_mix_has_at_most_five_kinds_that_fill_the_row() -> None:
    figure = charts.mix_chart(m.mix_frame(), **looks())
    assert len(figure.data) == 5
    assert figure.data[-1].name == "other kinds"
    for row in range(len(BRANDS)):
        assert sum(trace.x[row] for trace in figure.data) == pytest.approx(1, abs=0.001)


def test_followers_of_very_different_size_get_a_log_axis() -> None:
    frame = m.followers_frame()
    assert charts.followers_chart(frame, **looks()).layout.yaxis.type == "log"
    alike = frame[frame["brand"] != "Kadeluxe"]
    assert charts.followers_chart(alike, **looks()).layout.yaxis.type == "linear"
