"""Every page, light and dark, wide and on a phone: drawn, quiet, keeping to this machine."""

from itertools import pairwise

import pytest

from app.words.language import PSEUDO
from tests.browser.conftest import PAGES, Open, picture
from tests.browser.driving import ROWS
from tests.browser.looking import barriers, is_wider_than_the_screen

STOPS = ("13 weeks", "All", "5 rivals", "Share", "EN")  # as they stand in the rows of filters

QUICK = (("light", 1280),)
LOOKS = [
    pytest.param(scheme, width, marks=[] if (scheme, width) in QUICK else [pytest.mark.slow])
    for scheme in ("light", "dark")
    for width in (1440, 1280, 390)
]


@pytest.mark.parametrize(("scheme", "width"), LOOKS)
@pytest.mark.parametrize("name", PAGES)
def test_page_is_drawn(visit: Open, demo_address: str, name: str, scheme: str, width: int) -> None:
    seen = visit(demo_address, scheme=scheme, width=width).open(PAGES[name])
    picture(seen, f"{name}_{scheme}_{width}")
    assert "Simulated data" in seen.text()
    assert "Europe/Amsterdam" in seen.text()
    assert seen.page.locator("h1").count() == 1
    assert not is_wider_than_the_screen(seen)
    seen.check()
    if width == 1280:
        assert barriers(seen) == []


def test_longer_words_fit_every_page(visit: Open, demo_address: str) -> None:
    seen = visit(demo_address)
    wide = []
    for name, path in PAGES.items():
        seen.page.set_viewport_size({"width": 1440, "height": 900})
        seen.open(f"{path}?lang={PSEUDO}")
        for width in (1440, 390):
            seen.page.set_viewport_size({"width": width, "height": 900})
            seen.settle()
            if is_wider_than_the_screen(seen):
                wide.append((name, width))
        seen.check()
    assert wide == []


@pytest.mark.parametrize("name", ["race", "why"])
def test_another_language_is_open_to_everybody(visit: Open, demo_address: str, name: str) -> None:
    seen = visit(demo_address).open(f"{PAGES[name]}?lang=nl")
    assert seen.page.get_by_role("combobox", name="Wij zijn").count() == 1
    assert barriers(seen) == []
    seen.check()


def test_headings_go_down_in_steps(visit: Open, demo_address: str) -> None:
    seen = visit(demo_address).open("/")
    levels = seen.page.locator("h1, h2, h3, h4").evaluate_all("all => all.map(e => +e.tagName[1])")
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_chart_has_words_sql_and_csv(visit: Open, demo_address: str) -> None:
    seen = visit(demo_address).open("/")
    charts = seen.page.locator('[data-testid="stPlotlyChart"]').count()
    said = seen.page.locator('[role="figure"][aria-label*="Helmwind"]').count()
    computed = seen.page.get_by_role("button", name="How is this computed").count()
    downloads = seen.page.get_by_role("button", name="Download").count()
    assert charts == said == downloads == 1
    assert computed == 5  # the chart, the verdict and three tiles
    seen.page.locator(".st-key-computed_tile_lead button").click()
    seen.page.get_by_text("The SQL behind it").click()
    seen.page.wait_for_selector("text=from findings(")
    seen.settle()
    assert seen.page.get_by_role("button", name="CSV").count() == 1
    seen.page.keyboard.press("Escape")
    seen.page.locator(".st-key-computed_share button").click()
    seen.page.get_by_text("The SQL behind it").click()
    seen.page.wait_for_selector("text=from share_trend(")
    seen.settle()
    for part in ("-- How did each brand", "platforms := ['youtube']", "in 9 of 10 cases"):
        assert part in seen.text()
    assert "Period: " in seen.text()


def test_filters_are_reached_in_order_and_have_names(visit: Open, demo_address: str) -> None:
    seen = visit(demo_address).open("/")
    names = seen.page.locator(f"{ROWS} button, {ROWS} input").evaluate_all(
        "all => all.map(e => (e.getAttribute('aria-label') || e.innerText || '').trim())"
    )
    assert all(names)
    places = [next(at for at, name in enumerate(names) if name.startswith(one)) for one in STOPS]
    assert places == sorted(places)
    assert places[-1] == len(names) - 1
    seen.page.locator(".st-key-filters button").first.focus()
    focused = []
    while len(focused) < 60 and not (focused and focused[-1].startswith(STOPS[-1])):
        focused.append(seen.page.evaluate("() => document.activeElement.innerText.trim()"))
        seen.page.keyboard.press("Tab")
    assert focused[-1].startswith(STOPS[-1]), focused


def test_page_fits_the_smallest_and_the_largest_screen(visit: Open, demo_address: str) -> None:
    seen = visit(demo_address, width=360).open("/")
    for width in (360, 3840):
        seen.page.set_viewport_size({"width": width, "height": 900})
        seen.settle()
        picture(seen, f"race_light_{width}")
        assert not is_wider_than_the_screen(seen), width
    seen.check()
