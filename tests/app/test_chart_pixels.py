"""What a browser makes of the figures: no label touches another or leaves the figure."""

import base64
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import plotly
import pytest
from playwright.sync_api import Page, sync_playwright

from app import charts
from app.theme.font import FONT
from tests.app import made_up as m
from tests.app.test_charts import ALL, Draw, looks

pytestmark = pytest.mark.browser
SCRIPT = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
BOXES = """selector => [...document.querySelectorAll(selector)]
  .map(node => node.getBoundingClientRect()).map(b => [b.left, b.top, b.right, b.bottom])"""
Box = tuple[float, float, float, float]


FACE = """<style>@font-face{font-family:"Inter";font-weight:400 700;
src:url(data:font/woff2;base64,%s) format("woff2")}</style>
<body style="margin:0"><div id="chart"></div></body>"""
LOADED = """async () => {
  const faces = await Promise.all(["400", "700"].map(w => document.fonts.load(w + " 12px Inter")));
  return faces.every(found => found.length === 1);
}"""


@pytest.fixture(scope="module")
def page(chromium: str) -> Iterator[Page]:
    """An empty page with Plotly and the product's own typeface, not that of this machine."""
    font = base64.b64encode(FONT.read_bytes()).decode()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page()
        page.set_content(FACE % font)
        assert page.evaluate(LOADED)
        page.add_script_tag(path=SCRIPT)
        yield page
        browser.close()


def show(page: Page, figure: Any, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    spec = json.loads(figure.to_json())
    page.evaluate(
        "spec => Plotly.newPlot('chart', spec.data, {...spec.layout, width: spec.width})",
        {**spec, "width": width},
    )


def touching(boxes: list[Box]) -> list[tuple[Box, Box]]:
    """Pairs that overlap by more than two px, as glyphs leave that much air in their box."""
    pairs = [(a, b) for at, a in enumerate(boxes) for b in boxes[at + 1 :]]
    return [
        (a, b)
        for a, b in pairs
        if min(a[2], b[2]) - max(a[0], b[0]) > 2 and min(a[3], b[3]) - max(a[1], b[1]) > 2
    ]


@pytest.mark.parametrize("width", [324, 1280])  # the card of a phone of 390 px, a desktop
@pytest.mark.parametrize(("draw", "frame"), ALL)
def test_labels_and_ticks_stay_apart_and_inside(
    page: Page, draw: Draw, frame: Any, width: int
) -> None:
    show(page, draw(frame, **looks()), width)
    labels = page.evaluate(BOXES, "g.annotation text.annotation-text")
    ticks = page.evaluate(BOXES, "g.xtick text, g.ytick text")
    assert labels
    assert touching(labels) == []
    assert touching(ticks) == []
    for left, top, right, bottom in labels + ticks:
        assert left >= -1
        assert top >= -1
        assert right <= width + 1
        assert bottom <= 700


def test_long_names_are_shortened_and_stay_inside(page: Page) -> None:
    frame = m.share_frame(20).replace({"Vaartwijk": "Vereniging Vrienden van Vaartwijk-Noord"})
    figure = charts.share_chart(frame, **looks())
    show(page, figure, 324)
    labels = page.evaluate(BOXES, "g.annotation text.annotation-text")
    assert max(box[2] for box in labels) <= 324
    assert touching(labels) == []
