"""How a page is driven: lists, buttons, popovers and files, and every control of a page in turn."""

import csv
import io
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

from playwright.sync_api import Locator

from tests.browser.conftest import Visit

FORMULA = ("=", "+", "-", "@", "\t", "\r")
MAIN = '[data-testid="stMain"]'
ROWS = ":is(.st-key-filters, .st-key-about)"  # of filters
# What a page has besides the row of filters; in this order, as a switch may take away what follows.
OF_A_PAGE = {
    "expander": f"{MAIN} summary",
    "popover": f'{MAIN} [data-testid="stPopoverButton"]:not({ROWS} *)',
    "list": f'{MAIN} [data-testid="stSelectbox"] button:not({ROWS} *)',
    "choice": f'{MAIN} [data-testid="stButtonGroup"] button:not({ROWS} *)',
    "switch": f'{MAIN} [data-testid="stCheckbox"] label:not({ROWS} *)',
    "turn": ".st-key-see_as button",
}
FILTERS = {
    "popover": f'{ROWS} [data-testid="stPopoverButton"]',
    "list": f'{ROWS} [data-testid="stSelectbox"] button',
    "choice": '.st-key-filters [data-testid="stButtonGroup"] button',
}


def choose(seen: Visit, key: str, word: str) -> None:
    """Pick an option of a list of the filter row."""
    seen.page.locator(f".st-key-{key} button").click()
    seen.page.get_by_role("option", name=word, exact=True).click()
    seen.settle()


def press(seen: Visit, where: str, role: str, word: str) -> None:
    """Press a button or a choice inside a part of the page."""
    seen.page.locator(where).get_by_role(role, name=word, exact=True).click()
    seen.settle()


def card(seen: Visit, name: str) -> str:
    """The words of one card."""
    return seen.page.locator(f".st-key-card_{name}").inner_text()


def addressed(seen: Visit, part: str) -> None:
    """Wait until the address holds this part."""
    seen.page.wait_for_function("part => location.search.includes(part)", arg=part)


def downloaded(seen: Visit, button: Locator) -> bytes:
    """The file that a click brings."""
    with seen.page.expect_download(timeout=60_000) as coming:
        button.click()
    return Path(coming.value.path()).read_bytes()


def csv_rows(content: bytes) -> list[list[str]]:
    """The cells of a CSV file, none of which a spreadsheet would take for a formula."""
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    assert [cell for row in rows for cell in row if is_formula(cell)] == []
    return rows


def is_formula(cell: str) -> bool:
    """Whether a spreadsheet would work the cell out; a number below zero is a number."""
    if not cell.lstrip(" \n").startswith(FORMULA):
        return False
    try:
        float(cell)
    except ValueError:
        return True
    return False


def body(seen: Visit) -> Locator:
    """What the open popover shows."""
    return seen.page.locator('[data-testid="stPopoverBody"]')


def shut(seen: Visit) -> None:
    """Close the open popover."""
    seen.page.keyboard.press("Escape")
    body(seen).wait_for(state="detached")


def file_button(seen: Visit, kind: str) -> Locator:
    """The button of a kind of file in the open popover; a brand may be called like it."""
    return body(seen).get_by_role("button", name=kind, exact=True)


def files_of_card(seen: Visit) -> None:
    """The three files of the open popover of a chart: each is what it says it is."""
    svg = downloaded(seen, file_button(seen, "SVG"))
    assert ElementTree.fromstring(svg.decode()).tag.endswith("svg")
    assert b"<script" not in svg and b"javascript:" not in svg.lower()
    assert downloaded(seen, file_button(seen, "PNG")).startswith(b"\x89PNG")
    assert len(csv_rows(downloaded(seen, file_button(seen, "CSV")))) > 1


def use_popover(seen: Visit, button: Locator) -> None:
    """Open it, use every choice, list and download in it, and close it."""
    button.click()
    inside = body(seen)
    inside.wait_for()
    seen.settle()
    if file_button(seen, "PNG").count():
        files_of_card(seen)
    for number in range(inside.locator('[data-testid="stButtonGroup"] button').count()):
        inside.locator('[data-testid="stButtonGroup"] button').nth(number).click()
        seen.settle()
        seen.check()
    shut(seen)


def use_list(seen: Visit, button: Locator) -> None:
    """Choose the last option; a list closes when its page scrolls, so that comes first."""
    button.scroll_into_view_if_needed()
    seen.settle()
    button.click()
    seen.page.get_by_role("option").last.click()


def use(seen: Visit, button: Locator) -> None:
    button.click()


HOW: dict[str, Callable[[Visit, Locator], None]] = {"popover": use_popover, "list": use_list}


def _is_folded(one: Locator) -> bool:
    """Whether it stands in an expander that is shut, which stays visible until it is folded."""
    return one.locator("xpath=ancestor::*[@inert]").count() > 0


def use_everything(seen: Visit, controls: dict[str, str]) -> int:
    """Use every one of these controls that can be seen once; how many there were."""
    used = 0
    for kind, where in controls.items():
        all_of_them = seen.page.locator(where)
        number = 0
        while number < all_of_them.count():
            one = all_of_them.nth(number)
            number += 1
            if one.is_visible() and one.is_enabled() and not _is_folded(one):
                HOW.get(kind, use)(seen, one)
                seen.settle()
                seen.check()
                used += 1
    return used
