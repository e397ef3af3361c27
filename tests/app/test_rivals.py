"""The page Rivals: the scorecard, the rates, what is said where a number is not known."""

from datetime import date
from typing import Any

import pandas as pd
import pytest
from markupsafe import Markup

from app.charts.look import Look
from app.charts.mix import kind_name
from app.charts.momentum import momentum_chart
from app.charts.rates import rates_chart
from app.charts.share import multiples_top, small_share_chart
from app.exhibits.rates import _field_note, _industry_note, _leaders_title
from app.exhibits.rivals import Scene
from app.exhibits.scorecard import score_html
from app.story.findings import Story
from app.theme import brand_colours
from app.view.choice import View
from app.words.language import spoken
from app.words.rivals import Rate
from tests.app import made_up
from tests.app.made_up import OWN

COLOURS = brand_colours([OWN, "Vaartwijk", "Helmwind"], OWN, "light")
LOOK = Look(OWN, (), COLOURS, "light")
VIEW = View(OWN, ("Vaartwijk",), (), None, "engagement", None, date(2026, 11, 30))
SCENE = Scene(None, VIEW, Story((), OWN, None), LOOK, "Vaartwijk", "instagram")  # type: ignore[arg-type]


def card(brand: str, share: float | None, low: float = 0.1, high: float = 0.4) -> Any:
    return {
        "brand": brand, "platform": "linkedin", "share": share, "share_low": low,
        "share_high": high, "momentum": 1.99, "posts_per_week": 6.0, "typical": 120.0,
        "per_1000_followers": None, "followers": 1000, "followers_change": 1.01,
    }  # fmt: skip


def trend(**followers: list[float]) -> pd.DataFrame:
    rows = [
        (date(2026, 1, 1 + week), "linkedin", brand, count)
        for brand, counts in followers.items()
        for week, count in enumerate(counts)
    ]
    return pd.DataFrame(rows, columns=["period", "platform", "brand", "followers"])


def table(*rows: Any, followers: pd.DataFrame | None = None, **missing: str) -> Markup:
    there = trend() if followers is None else followers
    return score_html(rows, there, LOOK, "engagement", missing)


def test_our_row_is_marked_and_every_brand_wears_its_colour() -> None:
    html = table(card(OWN, 0.2), card("Vaartwijk", 0.3))
    assert html.count("op-own") == 1
    assert html.count(COLOURS["Vaartwijk"]) > 1
    assert "+99%" in html


def test_a_share_outside_its_range_is_two_marks() -> None:
    assert "op-ring" not in table(card(OWN, 0.2))
    html = table(card(OWN, 0.45))
    assert "op-point" in html
    assert "op-ring" in html
    assert "the usual level is 10–40%" in html


def test_an_unknown_share_has_no_range_and_says_why() -> None:
    html = table(card(OWN, None), linkedin="Views are not public on LinkedIn.")
    assert "Views are not public on LinkedIn." in html
    assert "10–40%" not in html
    assert "op-band" not in html


def test_growth_has_one_scale() -> None:
    """One percent is a tenth as high as ten."""
    html = table(
        card(OWN, 0.2), card("B", 0.2), followers=trend(**{OWN: [100, 101], "B": [100, 113]})
    )
    alone = table(card(OWN, 0.2), followers=trend(**{OWN: [100, 101]}))
    assert alone.split("base64,")[1][:400] not in html


def test_a_hostile_name_stays_text() -> None:
    assert "<script>" not in table(card("<script>alert(1)</script>", 0.2))


def leader(brand: str, led: int, definitions: int = 11, best: int = 1, worst: int = 1) -> Any:
    return {
        "brand": brand, "platform": "instagram", "led": led, "definitions": definitions,
        "best_place": best, "worst_place": worst,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (
            [leader("A", 10), leader(OWN, 1, best=2, worst=5)],
            "A leads under 10 of 11 definitions on Instagram; our place is 2 to 5",
        ),
        ([leader(OWN, 11)], "We lead under all 11 definitions on Instagram"),
        ([leader("A", 1, 1)], "A leads under the one definition on Instagram"),
        ([], "No engagement rate can be compared on Instagram"),
        ([leader("A", 0)], "No engagement rate can be compared on Instagram"),
    ],
)
def test_who_leads_under_how_many_definitions(rows: list[Any], said: str) -> None:
    assert _leaders_title(rows, SCENE, "instagram") == said


def test_rates_have_the_digits_that_say_something() -> None:
    told = [Rate(rate, "%").told() for rate in (606.4, 12.34, 4.049, 0.327)]
    assert told == ["606%", "12.3%", "4.05%", "0.327%"]
    with spoken("nl"):
        assert Rate(1964, "score").told() == "1.964"


def test_a_field_names_its_size_or_why_there_is_none() -> None:
    field: Any = {"brand_count": 6, "low": 1.0, "middle": 2.0, "high": 3.0, "unit": "%"}
    assert "middle half of 6 tracked brands" in _field_note(field)
    few = _field_note({**field, "brand_count": 3, "middle": None})
    assert few == "No field benchmark: 3 tracked brands are of about our size, 5 are needed."
    assert "our own rate or followers" in _field_note(None)


def test_a_published_figure_stands_with_source_period_and_definition() -> None:
    line: Any = {
        "statistic": "median", "value": 0.327, "unit": "%", "accounts": 31869,
        "followers_from": 1000, "followers_until": 10000, "period_from": date(2026, 9, 7),
        "period_until": date(2026, 10, 7), "source": "PlayerSells",
        "source_url": "https://playersells.com", "licence": "CC BY 4.0", "note": None,
    }  # fmt: skip
    said = _industry_note([line], "x")
    for part in ("median 0.327%", "31,869 accounts", "same definition", "2026", "CC BY 4.0"):
        assert part in said
    assert "no published figure" in _industry_note([], "x")


def rates() -> pd.DataFrame:
    columns = ["brand", "rate", "unit", "posts", "place"]
    rows = [(OWN, 2.0, "%", 30, 2), ("Vaartwijk", 4.0, "%", 20, 1), ("Dark", None, "%", 3, None)]
    return pd.DataFrame(rows, columns=columns)


def test_the_chart_of_a_rate_leaves_out_what_is_unknown() -> None:
    field: Any = {"low": 1.0, "middle": 2.0, "high": 3.0}
    lines: Any = [{"value": 0.5}]
    figure = rates_chart(rates(), field, lines, own=OWN, colours=COLOURS)
    assert [bar.x[0] for bar in figure.data] == [4.0, 2.0]
    assert [bar.marker.color for bar in figure.data] == [COLOURS["Vaartwijk"], COLOURS[OWN]]
    assert len(figure.layout.shapes) == 3
    bare = rates_chart(rates(), {**field, "middle": None}, own=OWN, colours=COLOURS)
    assert len(bare.layout.shapes) == 0
    assert rates_chart(rates().head(0), own=OWN, colours=COLOURS).data == ()


def test_charts_speak_the_language() -> None:
    with spoken("nl"):
        figure = momentum_chart(made_up.momentum_frame(), own=OWN, colours=COLOURS)
        assert any(note.text == "met het veld mee" for note in figure.layout.annotations)
        assert kind_name("photo") == "foto’s"
        assert kind_name("hologram") == "hologram"


def test_small_charts_share_a_scale_and_keep_labels_apart() -> None:
    shares = made_up.share_frame()
    pair = shares[shares["brand"].isin([OWN, "Vaartwijk"])]
    top = multiples_top(pair)
    figure = small_share_chart(
        pair, own=OWN, highlighted=("Vaartwijk",), colours=COLOURS, top=2 * top
    )
    assert figure.layout.yaxis.range[1] >= 2 * top
    above, below = figure.layout.annotations
    assert above.y > below.y
    assert multiples_top(pair.head(0)) == 4
    nothing = small_share_chart(pair.head(0), own=OWN, highlighted=(), colours=COLOURS)
    assert len(nothing.layout.annotations) == 0
