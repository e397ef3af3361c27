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
WHEN = {"hostile": "?period=All", "sports": SPORTS_IN_SUMMER}
QUICK = ("race", "data")  # of the other worlds every page is looked at in the slow tests
WORLDS_AND_PAGES = [
    pytest.param(
        world, page, marks=[] if world == "hostile" or page in QUICK else [pytest.mark.slow]
    )
    for world in BUILD
    for page in PAGES
]


def opened(visit: Open, address_of: Address, world: str, page: str, **how: object) -> Visit:
    """The page of this world, its tab marked so that a script of a stranger would show."""
    seen = visit(address_of(world), **how)
    if world in WITHOUT_NUMBERS:
        seen.end = ".op-headline"
    return seen.open(PAGES[page] + WHEN.get(world, ""))


@pytest.mark.parametrize(("world", "page"), WORLDS_AND_PAGES)
def test_page_holds(visit: Open, address_of: Address, world: str, page: str) -> None:
    seen = opened(visit, address_of, world, page)
    assert SAYS[world] in seen.text()
    assert seen.page.locator("h1").count() == 1
    assert barriers(seen) == []
    seen.page.set_viewport_size({"width": 390, "height": 844})
    seen.settle()
    assert not is_wider_than_the_screen(seen)
    seen.check()
    nothing_ran(seen)


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
