import xml.etree.ElementTree as ET

import pandas as pd
import pytest

from app import charts
from app.charts.look import rgba
from app.charts.svg.picture import figure_svg
from app.charts.svg.scale import number_of
from app.charts.svg.text import inner
from app.theme import brand_colours
from tests.app import made_up as m
from tests.app.made_up import BRANDS, OWN
from tests.app.test_charts import ALL, Draw, looks

SVG = "{http://www.w3.org/2000/svg}"
ELEMENTS = {"svg", "g", "path", "circle", "rect", "text", "tspan", "title"}
HOSTILE = ("<script>x</script>", '"><image href="//x"/>', "</title></svg>&", "<b>", "{0.x} %s")


def parsed(draw: Draw, frame: pd.DataFrame) -> ET.Element:
    return ET.fromstring(figure_svg(draw(frame, **looks()), width=700, alt='A "finding" & <more>'))


@pytest.mark.parametrize(("draw", "frame"), ALL)
def test_every_chart_is_well_formed_and_inside_its_box(draw: Draw, frame: pd.DataFrame) -> None:
    root = parsed(draw, frame)
    assert root.get("aria-label") == 'A "finding" & <more>'
    tall = float(str(root.get("viewBox")).split()[3])
    for circle in root.iter(f"{SVG}circle"):
        assert 0 <= float(circle.get("cx", "-1")) <= 700
        assert 0 <= float(circle.get("cy", "-1")) <= tall
    texts = list(root.iter(f"{SVG}text"))
    assert texts
    for text in texts:
        assert -1 <= float(text.get("y", "-1")) <= tall


@pytest.mark.parametrize(("draw", "frame"), ALL)
def test_empty_charts_are_well_formed(draw: Draw, frame: pd.DataFrame) -> None:
    assert not list(parsed(draw, frame.head(0)).iter(f"{SVG}circle"))


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize(("draw", "frame"), ALL)
def test_a_hostile_name_stays_text(draw: Draw, frame: pd.DataFrame, name: str) -> None:
    look = looks()
    colours = {name: look["colours"]["Vaartwijk"], **look["colours"]}
    figure = draw(frame.replace({"Vaartwijk": name}), own=OWN, highlighted=[name], colours=colours)
    root = ET.fromstring(figure_svg(figure, width=1400, alt=name))
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= ELEMENTS
    words = "".join(root.itertext())
    assert name[:8] in words  # a long one is shortened


def test_it_draws_what_the_figure_holds() -> None:
    figure = charts.strip_chart(m.posts_frame(), m.typical_frame(), **looks())
    root = ET.fromstring(figure_svg(figure, width=700))
    dots = [trace for trace in figure.data if trace.mode == "markers"]
    assert len(list(root.iter(f"{SVG}circle"))) == sum(len(trace.x) for trace in dots)
    mix = parsed(charts.mix_chart, m.mix_frame())
    widths = [float(rect.get("width", "0")) for rect in mix.iter(f"{SVG}rect")]
    assert sum(widths) == pytest.approx(len(BRANDS) * (700 - 96 - 60), abs=2)


def test_gaps_break_the_line_and_rivals_are_hollow_for_grey_print() -> None:
    root = parsed(charts.share_chart, m.share_frame())
    paths = [path for path in root.iter(f"{SVG}path") if path.get("stroke-linejoin")]
    colours = brand_colours(BRANDS, OWN, "light")
    cores = [at for at, path in enumerate(paths) if path.get("stroke") == "#fff"]
    assert [paths[at - 1].get("stroke") for at in cores] == [colours["Vaartwijk"]]
    assert paths[cores[0]].get("d") == paths[cores[0] - 1].get("d")
    assert not paths[cores[0] - 1].get("stroke-dasharray")  # dashes say: not all collected
    assert max(path.get("d", "").count("M") for path in paths) >= 2


def test_tooltips_tell_value_and_day() -> None:
    root = parsed(charts.share_chart, m.share_frame())
    titles = [title.text or "" for title in root.iter(f"{SVG}title")]
    assert any(t.startswith("Vaartwijk 33.") and t.endswith("(16 Nov 2026)") for t in titles)


def test_only_the_known_tags_are_markup() -> None:
    assert inner("<b>A</b> &amp; B") == '<tspan font-weight="650">A</tspan> &amp; B'
    assert inner("&lt;script&gt;") == "&lt;script&gt;"
    assert inner("<script>") == "&lt;script&gt;"


def test_scales() -> None:
    assert number_of(1000, "log") == pytest.approx(3)
    assert number_of("2026-01-02", "date") - number_of("2026-01-01", "date") == 1
    assert rgba("#2340D9", 0.13) == "rgba(35,64,217,0.13)"
