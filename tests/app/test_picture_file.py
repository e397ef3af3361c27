from xml.etree import ElementTree

import pytest

from app.charts import cadence_chart, mix_chart, momentum_chart, share_chart, strip_chart
from app.charts.labels import text_width
from app.pages.picture_file import EDGE, WIDTH, picture_svg, wrapped
from app.theme import Scheme, brand_colours
from tests.app import made_up

HOSTILE = 'A <b>& "B"</b>' + " word" * 60


def drawn(scheme: Scheme) -> list[str]:
    looks = {
        "own": "Noordkade",
        "highlighted": ("Vaartwijk",),
        "colours": brand_colours(made_up.BRANDS, "Noordkade", scheme),
        "scheme": scheme,
    }
    figures = [
        share_chart(made_up.course_frame(), **looks),
        momentum_chart(made_up.momentum_frame(), **looks),
        mix_chart(made_up.mix_frame(), **looks),
        cadence_chart(made_up.cadence_frame(60), **looks),
        strip_chart(made_up.posts_frame(), made_up.typical_frame(), **looks),
    ]
    return [picture_svg(figure, (HOSTILE, HOSTILE), [HOSTILE], scheme) for figure in figures]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_chart_becomes_a_picture_of_its_own(scheme: Scheme) -> None:
    for svg in drawn(scheme):
        root = ElementTree.fromstring(svg)
        assert root.get("width") == str(WIDTH)
        texts = ["".join(element.itertext()) for element in root.iter() if "text" in element.tag]
        assert sum("word" in text for text in texts) > 3
        assert any(text.startswith('A <b>& "B"</b>') for text in texts)
        assert "href" not in svg
        assert "NaN" not in svg


def test_chosen_rivals_are_not_dashed_in_colour() -> None:
    assert 'stroke-dasharray="7 3.5"' not in drawn("light")[0]


def test_lines_fit_between_the_edges() -> None:
    lines = wrapped("word " * 100, 19)
    assert len(lines) > 1
    assert all(text_width(line, 19) <= WIDTH - 2 * EDGE for line in lines)
    assert " ".join(lines).split() == ["word"] * 100
