import pytest

from app.charts.mix import contrast as text_on
from app.theme import Scheme, brand_colours, palette
from app.theme.css import page_css, tokens_css
from app.theme.font import FONT
from app.theme.logo import logo_svg
from app.theme.tokens import BRANDS
from tools.font import code_points

NAMES = ["Noordkade", "Vaartwijk", "Helmwind"]


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_own_wears_the_first_colour_and_the_first_brand_takes_its_place() -> None:
    as_listed = brand_colours(NAMES, "Noordkade", "light")
    as_rival = brand_colours(NAMES, "Helmwind", "light")
    assert as_rival["Helmwind"] == as_listed["Noordkade"] == BRANDS["light"][0]
    assert as_rival["Noordkade"] == as_listed["Helmwind"]
    assert as_rival["Vaartwijk"] == as_listed["Vaartwijk"]


def test_a_new_brand_changes_no_colour() -> None:
    before = brand_colours(NAMES, "Noordkade", "dark")
    after = brand_colours([*NAMES, "Duinrand"], "Noordkade", "dark")
    assert {brand: after[brand] for brand in before} == before


def test_many_brands_never_wear_our_colour() -> None:
    colours = brand_colours([f"b{n}" for n in range(30)], "b0", "light")
    assert list(colours.values()).count(colours["b0"]) == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_texts_read_on_cards_and_tints(scheme: Scheme) -> None:
    tokens = palette(scheme)
    for text in (tokens.ink, tokens.ink2, tokens.ink3, tokens.accent, *BRANDS[scheme]):
        assert contrast(text, tokens.card) >= 4.5, text
    for state in ("ahead", "behind", "level", "unsure"):
        tint = getattr(tokens, f"{state}_tint")
        assert contrast(getattr(tokens, state), tint) >= 4.5, state
    assert contrast(tokens.pale, tokens.card) >= 3
    for kind in tokens.kinds:
        assert contrast(text_on(kind), kind) >= 4.5, kind


def test_the_style_sheet_carries_every_token_for_both_schemes() -> None:
    assert "--card:light-dark(#FFFFFF,#151A23);" in tokens_css()
    assert page_css().startswith("<style>")
    assert page_css().count("{") == page_css().count("}")
    assert "http" not in page_css()


def test_logo_and_icon_are_small_and_need_nothing_else() -> None:
    assert logo_svg("light") != logo_svg("dark")
    assert b"href" not in logo_svg("light")
    icon = FONT.with_name("icon.png").read_bytes()
    assert icon.startswith(b"\x89PNG")
    assert len(icon) < 2000


def test_the_licence_of_the_font_stands_beside_it() -> None:
    assert "Inter Project Authors" in FONT.with_name("inter_license.txt").read_text("utf-8")


def test_ranges_name_code_points() -> None:
    assert code_points("U+0041-0043,U+20AC") == [0x41, 0x42, 0x43, 0x20AC]
