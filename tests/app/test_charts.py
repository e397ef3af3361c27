import json
import math
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import numpy as np
import pandas as pd
import plotly.graph_objects as go
import pytest

from app import charts
from app.charts.labels import GAP, shorten, spread, text_width
from app.charts.look import look
from app.charts.sample import MOST, spread_of
from app.charts.series import lines_of
from app.charts.ticks import linear_ticks, log_ticks, time_ticks
from app.theme import Scheme, brand_colours
from app.words.language import spoken
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
    assert len(figure.to_json()) < 65_000  # the strip; each dot knows its post
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
    assert (top, values, texts) == (40, [0, 10, 20, 30, 40], ["0", "10", "20", "30", "40%"])
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


def test_many_posts_are_a_band_without_a_hole_and_keep_their_tails() -> None:
    posts = m.posts_frame(each=2000)
    figure = charts.strip_chart(posts, m.typical_frame(), **looks())
    bands = [trace for trace in figure.data if trace.fill == "toself"]
    dots = [trace for trace in figure.data if trace.mode == "markers"]
    assert len(bands) == 3 * len(BRANDS)
    assert sum(len(trace.x) for trace in dots) < MOST
    for row, brand in enumerate(looks_ordered()):
        values = posts.loc[posts["brand"] == brand, "value"].dropna()
        ours = [trace for trace in bands if round(sum(trace.y) / len(trace.y)) == row]
        ends = [(min(trace.x), max(trace.x)) for trace in ours]
        for (low, high), (first, last) in zip(ends[1:], ((5, 95), (25, 75)), strict=True):
            found = np.percentile(np.log10(values), [first, last])
            assert np.log10([low, high]) == pytest.approx(found, abs=0.01)
        drawn = [value for trace in dots for value in trace.x]
        assert values.max() in drawn and values.min() in drawn


def looks_ordered() -> list[str]:
    """The rows of the strip from the top: we, the chosen, the rest."""
    rest = [brand for brand in m.typical_frame()["brand"] if brand not in (OWN, "Vaartwijk")]
    return [OWN, "Vaartwijk", *rest]


def test_a_band_is_as_high_as_posts_are_frequent() -> None:
    two = pd.Series([*np.geomspace(10, 20, 4000), *np.geomspace(1000, 2000, 2000)])
    found = spread_of(two)
    assert found is not None
    height = dict(zip(found.at, found.height, strict=True))
    near = {at: height[min(height, key=lambda x: abs(x - at))] for at in (14, 140, 1400)}
    assert near[14] > 1.7 * near[1400] > 10 * near[140]


def test_posts_without_a_count_are_not_drawn_and_zeros_are() -> None:
    posts = m.posts_frame(each=20).assign(value=[math.nan, 0, 5] * 90)
    figure = charts.strip_chart(posts, m.typical_frame(), **looks())
    assert "0" in figure.layout.xaxis.ticktext
    dots = [t for t in figure.data if t.mode == "markers" and t.marker.symbol is None]
    drawn = sum(len(trace.x) for trace in dots)
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


def test_an_end_outside_its_own_range_is_two_marks() -> None:
    frame = pd.DataFrame(
        {
            "period": pd.date_range("2026-10-05", periods=3, freq="7D"), "brand": OWN,
            "share": [0.2, 0.2, 0.4], "low": [0.15] * 3, "high": [0.25] * 3, "coverage": [1.0] * 3,
        }
    )  # fmt: skip
    figure = charts.share_chart(frame, **looks())
    ends = [
        (trace.y[-1], trace.marker.color[-1]) for trace in figure.data if trace.mode == "markers"
    ]
    card, own = look(OWN, (), looks()["colours"], "light").tokens.card, looks()["colours"][OWN]
    assert ends == [(40, card), (20, own)]


def test_months_and_numbers_are_dutch_in_dutch() -> None:
    first, last = pd.Timestamp("2025-09-29").date(), pd.Timestamp("2026-06-29").date()
    with spoken("nl"):
        assert "mrt" in [text.partition("<br>")[0] for text in time_ticks(first, last)[1]]
        figure = charts.share_chart(m.share_frame(), **looks())
    assert figure.layout.separators == ",."
