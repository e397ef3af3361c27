"""Every page, light and dark, wide and on a phone: drawn, quiet, keeping to this machine."""

from itertools import pairwise

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import Open, Visit, picture

PAGES = {"race": "/", "why": "/why", "posts": "/posts", "ask": "/ask", "data": "/data"}


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
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


def test_headings_go_down_in_steps(visit: Open, demo_address: str) -> None:
    seen = visit(demo_address).open("/")
    levels = seen.page.locator("h1, h2, h3, h4").evaluate_all("all => all.map(e => +e.tagName[1])")
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_chart_has_words_sql_and_csv(visit: Open, demo_address: str) -> None:
    seen = visit(demo_address).open("/")
    charts = seen.page.locator('[data-testid="stPlotlyChart"]').count()
    said = seen.page.locator('[role="figure"][aria-label*="Vaartwijk"]').count()
    computed = seen.page.get_by_role("button", name="How is this computed").count()
    downloads = seen.page.get_by_role("button", name="CSV").count()
    assert charts == said == 4
    assert computed == downloads == charts + 3  # and three tiles
    seen.page.get_by_role("button", name="How is this computed").nth(3).click()
    seen.page.wait_for_selector("text=from share_course")
    assert "-- How did each brand" in seen.text()


def is_wider_than_the_screen(seen: Visit) -> bool:
    return bool(
        seen.page.evaluate(
            "() => document.querySelector('[data-testid=stMain]').scrollWidth > innerWidth"
        )
    )


def barriers(seen: Visit) -> list[str]:
    """Serious violations of the accessibility rules."""
    found = Axe().run(seen.page).response["violations"]
    return [
        f"{rule['id']}: {[node['html'][:200] for node in rule['nodes']]}"
        for rule in found
        if rule["impact"] in ("serious", "critical")
    ]
