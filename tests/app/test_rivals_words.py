from datetime import date
from typing import Any

import pandas as pd
import pytest

from app.charts.rates import rates_chart
from app.charts.share import multiples_top, small_share_chart
from app.theme import brand_colours
from app.words import rivals
from tests.app import made_up
from tests.app.made_up import OWN

COLOURS = brand_colours([OWN, "Vaartwijk", "Helmwind"], OWN, "light")


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u2212", "-")


def card(brand: str, share: float | None, **more: Any) -> Any:
    row = {"brand": brand, "platform": "instagram", "share": share, "posts": 100}
    return row | {"posts_per_week": 6.0, "followers_change": None, "followers": 1000} | more


def leader(brand: str, led: int, definitions: int = 11, best: int = 1, worst: int = 1) -> Any:
    return {
        "brand": brand,
        "platform": "instagram",
        "led": led,
        "definitions": definitions,
        "best_place": best,
        "worst_place": worst,
    }


def test_the_scorecard_says_who_has_most_where_most_is_posted() -> None:
    rows = [card("A", 0.34), card("Us", 0.25), card("B", 0.9, platform="x", posts=3)]
    said = plain(rivals.scorecard_finding(rows, own="Us", measure="engagement"))
    assert said == (
        "A has 34 % of the engagement on Instagram with 6.0 posts a week; "
        "we have 25 % with 6.0 posts a week"
    )
    ours = rivals.scorecard_finding(rows[1:2], own="Us", measure="posts")
    assert plain(ours) == "We have most of the posts on Instagram: 25 % with 6.0 posts a week"
    assert "No share" in rivals.scorecard_finding([card("A", None)], own="Us", measure="posts")


def test_growth_is_told_with_ours() -> None:
    rows = [card("A", 0.3, followers_change=1.13), card("Us", 0.2, followers_change=1.03)]
    said = plain(rivals.growth_finding(rows, own="Us"))
    assert said == "A grew most on Instagram: +13 % to 1,000 followers, we +3 %"
    assert "not known" in rivals.growth_finding([card("A", 0.3)], own="Us")
    assert "Nobody" in rivals.growth_finding([card("A", 0.3, followers_change=0.9)], own="Us")


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (
            [leader("A", 10), leader("Us", 1, best=2, worst=5)],
            "A leads under 10 of 11 definitions on Instagram; we come 2nd to 5th",
        ),
        ([leader("Us", 11)], "We lead under all 11 definitions on Instagram"),
        ([leader("A", 1, 1)], "A leads under the one definition on Instagram"),
        ([], "No engagement rate can be compared on Instagram"),
        ([leader("A", 0)], "No engagement rate can be compared on Instagram"),
    ],
)
def test_who_leads_under_how_many_definitions(rows: list[Any], said: str) -> None:
    assert plain(rivals.leaders_finding(rows, own="Us", platform="instagram")) == said


def test_places_are_ordinals() -> None:
    told = [rivals.ordinal(place) for place in (1, 2, 3, 4, 11, 12, 13, 21, 112)]
    assert told == ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "112th"]


def test_rates_have_the_digits_that_say_something() -> None:
    told = [plain(rivals.rate_told(rate, "%")) for rate in (606.4, 12.34, 4.049, 0.327, None)]
    assert told == ["606 %", "12.3 %", "4.05 %", "0.327 %", "not known"]


def test_a_field_names_its_size_or_why_there_is_none() -> None:
    field = {"brand_count": 6, "low": 1.0, "middle": 2.0, "high": 3.0, "unit": "%"}
    assert "middle half of 6 tracked brands" in plain(rivals.field_note(field))
    few = rivals.field_note(field | {"brand_count": 3, "middle": None})
    assert plain(few) == (
        "No field benchmark: 3 tracked brands of about our size, five are needed."
    )
    assert "our own rate or followers" in rivals.field_note(None)


def test_a_published_figure_stands_with_source_period_and_definition() -> None:
    line = {
        "statistic": "median",
        "value": 0.327,
        "unit": "%",
        "accounts": 31869,
        "followers_from": 1000,
        "followers_until": 10000,
        "period_from": date(2026, 9, 7),
        "period_until": date(2026, 10, 7),
        "source": "PlayerSells",
        "source_url": "https://playersells.com",
        "licence": "CC BY 4.0",
        "note": None,
    }
    said = plain(rivals.industry_note([line], platform="x"))
    for part in ("median 0.327 %", "31,869 accounts", "same definition", "2026", "CC BY 4.0"):
        assert part in said
    assert "no published figure" in rivals.industry_note([], platform="x")


def rates() -> pd.DataFrame:
    columns = ["brand", "rate", "unit", "posts", "place"]
    rows = [(OWN, 2.0, "%", 30, 2), ("Vaartwijk", 4.0, "%", 20, 1), ("Dark", None, "%", 3, None)]
    return pd.DataFrame(rows, columns=columns)


def test_the_chart_of_a_rate_leaves_out_what_is_unknown() -> None:
    field = {"low": 1.0, "middle": 2.0, "high": 3.0}
    lines = [{"value": 0.5}]
    figure = rates_chart(rates(), field, lines, own=OWN, colours=COLOURS)
    assert [bar.x[0] for bar in figure.data] == [4.0, 2.0]
    assert len(figure.layout.shapes) == 3
    bare = rates_chart(rates(), field | {"middle": None}, own=OWN, colours=COLOURS)
    assert len(bare.layout.shapes) == 0
    assert rates_chart(rates().head(0), own=OWN, colours=COLOURS).data == ()


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
