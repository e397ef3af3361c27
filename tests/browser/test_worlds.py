"""Every page of every landscape: drawn, quiet, keeping to this machine, open to everybody."""

from collections.abc import Callable

import pytest

from tests.browser.conftest import PAGES, Open, Visit
from tests.browser.looking import barriers, is_wider_than_the_screen
from tests.browser.worlds import BUILD

Address = Callable[[str], str]
SAYS = {
    "empty": "Nothing measured yet",
    "one rival": "weeks on Monday",
    "broken": "The published numbers cannot be read.",
    "hostile": "weeks on Monday",
    "sports": "weeks on Monday",
}
WITHOUT_NUMBERS = ("empty", "broken")
SPORTS_IN_SUMMER = "?period=Dates&dates=2016-03-01&dates=2016-08-01"
WHEN = {"hostile": "?period=All+time", "sports": SPORTS_IN_SUMMER}
# That odd landscapes are told in words is tested without a browser (tests/pages); what a browser
# alone can show, strange texts, is looked at among the quick tests, the others among the slow.
WORLDS = [
    pytest.param(world, marks=[] if world == "hostile" else [pytest.mark.slow]) for world in BUILD
]


@pytest.mark.parametrize("world", WORLDS)
def test_every_page_holds(visit: Open, address_of: Address, world: str) -> None:
    seen = visit(address_of(world))
    if world in WITHOUT_NUMBERS:
        seen.end = ".op-headline"
    seen.open("/" + WHEN.get(world, ""))
    for page in PAGES:
        seen.go(page)
        assert SAYS[world] in seen.text(), page
        assert seen.page.locator("h1").count() == 1, page
        assert barriers(seen) == [], page
        seen.page.set_viewport_size({"width": 390, "height": 844})
        seen.settle()
        assert not is_wider_than_the_screen(seen), page
        seen.check()
        nothing_ran(seen)
        seen.page.set_viewport_size({"width": 1280, "height": 900})
        seen.settle()


def nothing_ran(seen: Visit) -> None:
    """No text of a stranger became markup, an address that runs a script, or a request."""
    assert "hit" not in seen.page.title()
    page = seen.page.locator("body")
    for strange in (
        'img[src="x"]',
        'iframe[src*="evil"]',
        'img[src*="evil"]',
        'a[href^="javascript" i]',
        'a[href^="data:text" i]',
        "[onmouseover]",
        "[onerror]",
    ):
        assert page.locator(strange).count() == 0, strange
