"""Every control of every page, pressed once in the demo: what it says it does happens."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from pipelines.demo.files import last_monday
from pipelines.folder import Folder
from tests.browser.conftest import PAGES, Open, Serve, Visit, wait_until
from tests.browser.driving import (
    addressed,
    body,
    card,
    choose,
    csv_rows,
    downloaded,
    files_of_card,
    press,
    shut,
)
from tests.browser.worlds import own_data

pytestmark = pytest.mark.slow

DRAWN = "[class*='st-key-card_']:has(.js-plotly-plot)"  # a card with a chart
RIVALS = ("Vaartwijk", "Kadeluxe", "Helmwind")


def test_every_period_shows_other_numbers(visit: Open, demo_address: str) -> None:
    seen = visit(demo_address).open("/posts?period=52+weeks")
    told = [card(seen, "typical_posts")]
    for period in ("13 weeks", "26 weeks", "All time"):
        press(seen, ".st-key-period", "radio", period)
        told.append(card(seen, "typical_posts"))
    assert len(set(told)) == len(told)
    press(seen, ".st-key-period", "radio", "Dates")
    year = seen.page.get_by_label("year, Period: first and last day start date")
    year.click()
    seen.page.keyboard.type("2025")
    seen.page.keyboard.press("Enter")
    seen.page.locator(".op-foot").click()
    addressed(seen, "dates=2025-")
    seen.settle()
    assert card(seen, "typical_posts") not in (told[1], told[2])
    seen.check()


def test_the_comparison_is_chosen(visit: Open, demo_address: str) -> None:
    seen = visit(demo_address).open("/why?period=13+weeks&compared=Period+in+view")
    seen.page.get_by_role("button", name="vs the weeks before").click()
    inside = body(seen)
    said = inside.get_by_text("Compared with").last
    before = said.inner_text()
    inside.get_by_role("radio", name="A year before").click()
    addressed(seen, "against=A+year+before")
    seen.settle()
    assert said.inner_text() != before
    inside.get_by_role("radio", name="Dates").click()
    seen.settle()
    assert inside.get_by_test_id("stDateInput").count() == 1
    inside.get_by_role("radio", name="The weeks before").click()
    seen.settle()
    assert said.inner_text() == before
    seen.check()


def test_platforms_are_chosen_and_taken_back(visit: Open, demo_address: str) -> None:
    seen = visit(demo_address).open("/where")
    pills = seen.page.locator(".st-key-platforms button")
    everywhere = card(seen, "matrix")
    for name in pills.all_inner_texts()[1:]:
        press(seen, ".st-key-platforms", "button", name)
        addressed(seen, f"platforms={name}")
        assert f"rivals on {name}" in card(seen, "matrix")
        seen.check()
        press(seen, ".st-key-platforms", "button", "All platforms")
    assert "platforms=" not in seen.page.url
    assert card(seen, "matrix") == everywhere
    press(seen, ".st-key-platforms", "button", "Instagram")
    press(seen, ".st-key-platforms", "button", "YouTube")
    assert all(name in card(seen, "matrix") for name in ("Instagram", "YouTube"))
    assert "LinkedIn" not in card(seen, "matrix")
    seen.check()


def test_measure_and_we_are_change_the_words(visit: Open, demo_address: str) -> None:
    seen = visit(demo_address).open("/rivals")
    assert "of engagement" in card(seen, "scorecard")
    choose(seen, "measure", "Posts")
    addressed(seen, "measure=Posts")
    assert "of posts" in card(seen, "scorecard")
    choose(seen, "measure", "Views")
    seen.check()
    choose(seen, "measure", "Engagement")
    ours = card(seen, "scorecard")
    choose(seen, "own", "Kadeluxe")
    addressed(seen, "own=Kadeluxe")
    assert card(seen, "scorecard") != ours
    seen.check()


def test_rivals_are_highlighted_and_compared(visit: Open, demo_address: str) -> None:
    seen = visit(demo_address).open("/rivals")
    seen.page.get_by_role("button", name="5 rivals", exact=True).click()
    inside = body(seen)
    for name in RIVALS:
        inside.locator(".st-key-highlight").get_by_role("button", name=name).click()
        addressed(seen, f"highlight={name}")
    inside.locator(".st-key-rivals").get_by_role("button", name="Kadeluxe").click()
    addressed(seen, "rivals=Kadeluxe")
    seen.settle()
    seen.page.keyboard.press("Escape")
    assert "Kadeluxe" in chart_words(seen) and "Vaartwijk" not in chart_words(seen)
    seen.check()


def chart_words(seen: Visit) -> str:
    """What the charts of a page tell those who do not see them."""
    figures = seen.page.locator('[role="figure"]')
    return " ".join(figures.evaluate_all("all => all.map(e => e.getAttribute('aria-label'))"))


def test_a_day_of_the_past_is_picked_and_left(visit: Open, demo_address: str) -> None:
    seen = visit(demo_address).open("/")
    day = last_monday(datetime.now(UTC).date()) - timedelta(weeks=10)
    now = seen.page.locator("h1").inner_text()
    seen.page.locator(".st-key-known_open button").click()
    inside = body(seen)
    inside.get_by_label("day, As known on").first.click()
    seen.page.keyboard.type(f"{day:%d%m%Y}")
    seen.page.keyboard.press("Enter")
    inside.get_by_text("Shows every page").click()
    seen.page.wait_for_selector(".op-known", timeout=30_000)
    seen.page.wait_for_selector(".op-foot", timeout=60_000)
    seen.settle()
    addressed(seen, f"known={day}")
    seen.page.keyboard.press("Escape")
    seen.page.get_by_role("button", name="Back to now").click()
    seen.page.wait_for_selector(".op-known", state="detached", timeout=30_000)
    seen.settle()
    assert seen.page.locator("h1").inner_text() == now
    seen.check()


def test_a_snapshot_opens_without_a_server(visit: Open, demo_address: str, tmp_path: Path) -> None:
    seen = visit(demo_address).open("/where")
    seen.page.get_by_role("button", name="Share", exact=True).click()
    with seen.page.expect_download(timeout=60_000) as written:
        seen.page.get_by_role("button", name="Web page").click()
    path = tmp_path / "snapshot.html"
    written.value.save_as(path)
    alone = visit("").listen()
    alone.page.goto(path.as_uri())
    alone.page.wait_for_selector("h1")
    assert "Vaartwijk" in alone.text() and "Simulated data" in alone.text()
    assert [name for name in alone.strangers if not name.startswith("file:")] == []
    assert alone.errors == []
    seen.check()


@pytest.mark.parametrize("page", [page for page in PAGES if page != "ask"])
def test_every_card_says_how_it_is_computed(visit: Open, demo_address: str, page: str) -> None:
    seen = visit(demo_address).open(PAGES[page])
    asks = seen.page.get_by_role("button", name="How is this computed")
    assert asks.count() > 0
    for number in range(asks.count()):
        asks.nth(number).click()
        inside = body(seen)
        inside.get_by_text("The SQL behind it").click()
        inside.get_by_text("Run it in any DuckDB client").wait_for()
        assert "from " in inside.locator("code").first.inner_text()
        assert "Build " in inside.inner_text()
        shut(seen)
    seen.check()


@pytest.mark.parametrize("page", [page for page in PAGES if page != "ask"])
def test_every_card_gives_its_numbers(visit: Open, demo_address: str, page: str) -> None:
    seen = visit(demo_address).open(PAGES[page])
    direct = seen.page.get_by_role("button", name="CSV")
    for number in range(direct.count()):
        rows = csv_rows(downloaded(seen, direct.nth(number)))
        assert len(rows[0]) > 1
    without = f"{DRAWN}:not(:has([class*='st-key-download_']))"
    assert seen.page.locator(without).evaluate_all("all => all.map(e => e.className)") == []
    feet = seen.page.get_by_role("button", name="Download", exact=True)
    for number in range(feet.count()):
        feet.nth(number).click()
        files_of_card(seen)
        shut(seen)
    seen.check()


def test_a_table_is_sorted_searched_and_only_safely_saved(visit: Open, demo_address: str) -> None:
    seen = visit(demo_address).open("/data")
    table = seen.page.locator(".st-key-card_accounts [data-testid='stDataFrame']")
    cells = table.locator("[role='gridcell']")
    seen.page.set_viewport_size({"width": 1440, "height": 3000})  # the table is taller than a desk
    cells.first.wait_for(state="attached", timeout=60_000)
    before = cells.all_inner_texts()
    table.hover()
    names = seen.page.locator('[data-testid="stElementToolbarButton"] button').evaluate_all(
        "all => all.filter(e => e.offsetParent).map(e => e.getAttribute('aria-label'))"
    )
    assert not [name for name in names if name.startswith("Download")]
    box = table.bounding_box()
    assert box is not None
    seen.page.mouse.click(box["x"] + 60, box["y"] + 18)
    wait_until(lambda: cells.all_inner_texts() != before, seconds=20)
    table.hover()
    seen.page.locator('button[aria-label^="Search: 23 accounts"]').click()
    seen.page.keyboard.type("Kadeluxe")
    seen.page.wait_for_selector("text=/results?/")
    seen.check()


def test_wrong_links_and_files_are_told_what_is_wrong(
    visit: Open, serve_folder: Serve, tmp_path: Path
) -> None:
    here = Folder(tmp_path / "data")
    own_data(here, tmp_path)
    seen = visit(serve_folder(here)).open("/data")
    box = seen.page.locator(".st-key-card_links textarea")
    add = seen.page.get_by_role("button", name="Add", exact=True)
    add.click()
    seen.page.wait_for_selector("text=No link was given")
    for link in ("https://nowhere.example/us", "javascript:alert(1)", "![x](https://e.example)"):
        box.fill(link)
        add.click()
        seen.page.wait_for_selector("text=No platform knows this link")
        seen.settle()
    bad = tmp_path / "<b>bad.csv"
    bad.write_text("colour,taste\nred,sweet\n")
    seen.page.set_input_files('input[type="file"]', bad)
    seen.page.wait_for_selector("text=! Not understood yet")
    seen.settle()
    assert "2 brands" in seen.text()
    seen.check()


def test_collecting_files_alone_says_so(visit: Open, serve_folder: Serve, tmp_path: Path) -> None:
    here = Folder(tmp_path / "data")
    own_data(here, tmp_path)
    seen = visit(serve_folder(here)).open("/data")
    assert "Everything here comes from files" in seen.text()
    assert seen.page.get_by_role("button", name="Collect now").count() == 0
    seen.check()


def test_a_chart_is_told_to_those_who_do_not_see_it(visit: Open, demo_address: str) -> None:
    for path in ("/", "/where", "/posts", "/rivals"):
        seen = visit(demo_address).open(path)
        charts = seen.page.locator('[data-testid="stPlotlyChart"]').count()
        told = seen.page.locator('[role="figure"]').evaluate_all(
            "all => all.map(e => e.getAttribute('aria-label') || '')"
        )
        assert charts > 0
        assert len([words for words in told if len(words) > 40]) >= charts
