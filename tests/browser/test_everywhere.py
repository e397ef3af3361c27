"""Every control of every page in the landscapes of others, and the files that a reader takes."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.conftest import PAGES, Open
from tests.browser.driving import (
    FILTERS,
    FORMULA,
    OF_A_PAGE,
    body,
    csv_rows,
    downloaded,
    is_formula,
    use_everything,
)
from tests.browser.test_worlds import WHEN, nothing_ran
from tests.browser.worlds import HOSTILE_TEXTS

pytestmark = pytest.mark.slow

Address = Callable[[str], str]
DRIVEN = ("hostile", "sports")


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("world", DRIVEN)
def test_every_control_of_a_page_is_used(
    visit: Open, address_of: Address, world: str, page: str
) -> None:
    seen = visit(address_of(world)).open(PAGES[page] + WHEN[world])
    assert use_everything(seen, OF_A_PAGE) > 0
    nothing_ran(seen)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("world", DRIVEN)
def test_every_filter_is_used_on_a_page(
    visit: Open, address_of: Address, world: str, page: str
) -> None:
    seen = visit(address_of(world)).open(PAGES[page] + WHEN[world])
    assert use_everything(seen, FILTERS) > 10
    nothing_ran(seen)


@pytest.mark.parametrize("page", PAGES)
def test_every_page_gives_a_snapshot(visit: Open, demo_address: str, page: str) -> None:
    seen = visit(demo_address).open(PAGES[page])
    seen.page.get_by_role("button", name="Share", exact=True).click()
    written = downloaded(seen, body(seen).get_by_role("button", name="Web page"))
    assert b"Vaartwijk" in written and b"Simulated data" in written
    for name in ("PDF", "Slides", "Workbook"):
        assert body(seen).get_by_role("button", name=name).is_visible()
    seen.check()


def test_documents_are_written(visit: Open, demo_address: str) -> None:
    seen = visit(demo_address).open("/rivals")
    seen.page.get_by_role("button", name="Share", exact=True).click()
    for name, head in (("PDF", b"%PDF"), ("Slides", b"PK"), ("Workbook", b"PK")):
        assert downloaded(seen, body(seen).get_by_role("button", name=name)).startswith(head)
    seen.check()


@pytest.mark.parametrize("with_texts", [False, True])
def test_a_snapshot_of_hostile_texts_runs_nothing(
    visit: Open, address_of: Address, tmp_path: Path, *, with_texts: bool
) -> None:
    seen = visit(address_of("hostile")).open(f"/{WHEN['hostile']}")
    seen.page.get_by_role("button", name="Share", exact=True).click()
    if with_texts:
        body(seen).get_by_text("With the words of other brands").click()
        seen.settle()
    path = tmp_path / "snapshot.html"
    path.write_bytes(downloaded(seen, body(seen).get_by_role("button", name="Web page")))
    alone = visit("").listen()
    alone.page.goto(path.as_uri())
    alone.page.wait_for_selector("h1")
    assert [name for name in alone.strangers if not name.startswith("file:")] == []
    assert alone.errors == []
    nothing_ran(alone)


def test_a_formula_in_a_title_is_text_in_the_file(visit: Open, address_of: Address) -> None:
    seen = visit(address_of("hostile")).open(f"/posts{WHEN['hostile']}")
    button = seen.page.locator(".st-key-card_top_posts").get_by_role("button", name="CSV")
    rows = csv_rows(downloaded(seen, button))
    formula = next(text for text in HOSTILE_TEXTS if is_formula(text))
    assert any(cell.startswith(f"'{formula[:20]}") for row in rows for cell in row)
    seen.open("/ask").page.get_by_label("Question in SQL").fill("select title from posts")
    seen.page.get_by_role("button", name="Run").click()
    answer = seen.page.locator(".st-key-card_answer").get_by_role("button", name="CSV")
    cells = [cell for row in csv_rows(downloaded(seen, answer)) for cell in row]
    assert any(cell.startswith("'=cmd") for cell in cells)
    assert not [cell for cell in cells if cell.startswith(FORMULA)]
    seen.check()


def test_rejected_lines_are_shown_as_they_came(visit: Open, address_of: Address) -> None:
    seen = visit(address_of("hostile")).open("/data")
    seen.page.locator(".st-key-card_quarantine summary").first.click()
    seen.page.locator(".st-key-card_quarantine").locator("details li").first.wait_for()
    button = seen.page.locator(".st-key-card_quarantine").get_by_role("button", name="CSV")
    rejected = csv_rows(downloaded(seen, button))[1:]
    assert any("bad" in cell for row in rejected for cell in row)
    seen.check()
    nothing_ran(seen)
