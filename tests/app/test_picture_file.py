import re
from datetime import date
from typing import Any
from xml.etree import ElementTree

import pandas as pd
import plotly.graph_objects as go
import pytest

from app.charts import (
    cadence_chart,
    followers_chart,
    mix_chart,
    momentum_chart,
    share_chart,
    strip_chart,
)
from app.charts.flags import Flag
from app.charts.labels import text_width
from app.charts.lanes import lanes_chart
from app.charts.mix import mix_change_chart
from app.charts.rates import rates_chart
from app.charts.ratios import hashtags_chart, hours_chart
from app.charts.share import small_share_chart
from app.charts.waterfall import waterfall_chart
from app.exhibits.exhibit import Small
from app.exhibits.picture_file import EDGE, WIDTH, picture_svg, wrapped
from app.exhibits.why import change_of, known_parts
from app.theme import Scheme, brand_colours
from tests.app import made_up, made_up_why

HOSTILE = 'A <b>& "B"</b>' + " word" * 60


FLAG = Flag(date(2026, 8, 17), date(2026, 7, 20), date(2026, 8, 31))
TAG = re.compile(r"<[^>]*>")


def looks(scheme: Scheme) -> dict[str, Any]:
    return {
        "own": "Noordkade",
        "highlighted": ("Vaartwijk",),
        "colours": brand_colours(made_up.BRANDS, "Noordkade", scheme),
        "scheme": scheme,
    }


def waterfall(scheme: Scheme) -> go.Figure:
    change = change_of(known_parts(made_up_why.causes_frame()), "Vaartwijk")
    assert change is not None
    colours = brand_colours(made_up.BRANDS, "Noordkade", scheme)
    return waterfall_chart(change, own="Noordkade", colours=colours, scheme=scheme)


def rates(scheme: Scheme) -> go.Figure:
    columns = ("brand", "rate", "unit", "posts")
    rows = [("Vaartwijk", 4.05, "%", 165), ("Noordkade", 2.44, "%", 195), ("Duinrand", 2.2, "%", 9)]
    return rates_chart(
        pd.DataFrame(rows, columns=list(columns)),
        {"low": 1.1, "middle": 1.9, "high": 3.3},
        [{"value": 2.9}],
        **looks(scheme),
    )


def figures_of_why(scheme: Scheme) -> list[go.Figure]:
    changes = made_up_why.changes_frame().sort_values("week")
    return [
        waterfall(scheme),
        lanes_chart(made_up.share_frame(), changes, flag=FLAG, **looks(scheme)),
        mix_change_chart(made_up.kinds_frame(), **looks(scheme)),
        hashtags_chart(made_up_why.tags_frame(), **looks(scheme)),
        hours_chart(made_up_why.hours_frame(), **looks(scheme)),
        rates(scheme),
    ]


def figures(scheme: Scheme) -> list[go.Figure]:
    return [
        share_chart(made_up.course_frame(), **looks(scheme)),
        momentum_chart(made_up.momentum_frame(), **looks(scheme)),
        mix_chart(made_up.mix_frame(), **looks(scheme)),
        cadence_chart(made_up.cadence_frame(60), **looks(scheme)),
        strip_chart(made_up.posts_frame(), made_up.typical_frame(), **looks(scheme)),
        *figures_of_why(scheme),
    ]


def drawn(scheme: Scheme) -> list[str]:
    found = figures(scheme)
    return [picture_svg(figure, (HOSTILE, HOSTILE), [HOSTILE], scheme) for figure in found]


def words(svg: str) -> set[str]:
    """The texts of a picture, line by line."""
    spans = ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}tspan")
    return {"".join(span.itertext()) for span in spans}


def lines(text: str) -> list[str]:
    """The lines of a label of plotly as they are read."""
    parts = [TAG.sub("", part) for part in text.split("<br>")]
    return ["".join(ElementTree.fromstring(f"<a>{part}</a>").itertext()) for part in parts]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_chart_becomes_a_picture_of_its_own(scheme: Scheme) -> None:
    for svg in drawn(scheme):
        root = ElementTree.fromstring(svg)
        assert root.get("width") == str(WIDTH)
        texts = ["".join(element.itertext()) for element in root.iter() if "text" in element.tag]
        assert sum("word" in text for text in texts) > 3
        assert any(text.startswith('A <b>& "B"</b>') for text in texts)
        assert "href" not in svg
        assert "<script" not in svg
        assert svg.count("http") == 1  # the name of the format
        assert "NaN" not in svg


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_number_and_label_of_a_chart_is_in_its_picture(scheme: Scheme) -> None:
    for figure in figures_of_why(scheme):
        axes = [axis for name, axis in figure.to_dict()["layout"].items() if "axis" in name]
        told = [str(text) for axis in axes for text in axis["ticktext"] if text]
        told += [str(note.text) for note in figure.layout.annotations]
        traces = [
            trace for trace in figure.data if trace.type == "bar" or "text" in str(trace.mode)
        ]
        told += [str(text) for trace in traces for text in trace.text or () if text]
        assert len(told) > 6
        there = words(picture_svg(figure, ("Finding", "Definition"), ["Basis"], scheme))
        assert {line for text in told for line in lines(text)} <= there


def test_bars_and_diamonds_stand_where_the_numbers_are() -> None:
    figure = waterfall("light")
    svg = picture_svg(figure, ("Finding", "Definition"), [], "light")
    shapes = ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}path")
    filled = [shape for shape in shapes if shape.get("fill") not in (None, "none")]
    bars = [trace for trace in figure.data if trace.type == "bar"]
    starts = [float(str(shape.get("d"))[1:].split()[0]) for shape in filled]
    assert len(filled) == len(bars) + 2 > 2
    low, high = figure.layout.xaxis.range
    left = figure.layout.margin.l
    wide = WIDTH - 2 * EDGE - left - figure.layout.margin.r
    for bar, start in zip(bars, starts, strict=False):
        place = left + (bar.base[0] - low) / (high - low) * wide
        assert start == pytest.approx(place, abs=0.06)


def test_published_figures_are_dashed_and_lanes_lie_below_the_shares() -> None:
    assert 'stroke-dasharray="4 3"' in drawn("light")[-1]
    svg = picture_svg(figures_of_why("light")[1], ("Finding", "Definition"), [], "light")
    texts = ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")
    heights = {"".join(text.itertext()): float(str(text.get("y"))) for text in texts}
    assert heights["10"] < heights["Pace"] < heights["Profile"] < heights["Jul"]
    assert abs(heights["C"] - heights["Pace"]) < 1


def test_what_a_chart_cuts_at_its_edge_is_cut_in_the_picture() -> None:
    wide = made_up_why.hours_frame().assign(high=99.0)
    for frame, is_cut in ((wide, True), (made_up_why.hours_frame(), False)):
        svg = picture_svg(hours_chart(frame, **looks("light")), ("F", "D"), [], "light")
        assert (svg.count("<svg") > 1) is is_cut


def smalls(many: int) -> list[Small]:
    frame = made_up.share_frame()
    figure = small_share_chart(frame[frame["brand"].isin(["Vaartwijk", "Noordkade"])],
                               **looks("light"))  # fmt: skip
    other = followers_chart(made_up.followers_frame(), **looks("light"))
    return [Small(f"<img src=x> {at}", (figure, other)[at % 2], "") for at in range(many)]


@pytest.mark.parametrize("many", [1, 2, 3, 5])
def test_small_charts_become_one_picture(many: int) -> None:
    svg = picture_svg(smalls(many), (HOSTILE, HOSTILE), [HOSTILE], "light")
    root = ElementTree.fromstring(svg)
    texts = ["".join(text.itertext()) for text in root.iter() if text.tag.endswith("}text")]
    assert [text for text in texts if text.startswith("<img")] == [
        f"<img src=x> {at}" for at in range(many)
    ]
    places = [group.get("transform") for group in root.iter() if group.get("transform")]
    assert len(set(places)) == many
    assert "<img" not in svg
    alone = picture_svg(smalls(1), (HOSTILE, HOSTILE), [HOSTILE], "light")
    taller = float(str(root.get("height"))) / float(
        str(ElementTree.fromstring(alone).get("height"))
    )
    assert (taller > 1.3) is (many > 2)


def test_chosen_rivals_are_not_dashed_in_colour() -> None:
    assert 'stroke-dasharray="7 3.5"' not in drawn("light")[0]


def test_lines_fit_between_the_edges() -> None:
    lines = wrapped("word " * 100, 19)
    assert len(lines) > 1
    assert all(text_width(line, 19) <= WIDTH - 2 * EDGE for line in lines)
    assert " ".join(lines).split() == ["word"] * 100
