"""What people do: filter, share, ask, import, and watch a new build arrive."""

import http.client
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import expect

from app.words.amounts import Day
from pipelines.demo.files import last_monday
from pipelines.exports import ImportOptions
from pipelines.folder import Folder
from pipelines.runs.import_files import import_files
from pipelines.warehouse.ask import open_published
from tests.browser.conftest import Open, Serve, Visit, picture, wait_until
from tests.browser.driving import addressed, card, choose
from tests.browser.worlds import own_data, weekly_posts
from tests.fakes.platform_server import BRANDS, FakePlatforms


@pytest.fixture
def here(tmp_path: Path) -> Folder:
    return Folder(tmp_path / "data")


def test_filters_survive_pages_and_reload(visit: Open, demo_address: str) -> None:
    seen = visit(demo_address).open("/?platforms=Instagram&period=52+weeks&highlight=Kadeluxe")
    assert "Kadeluxe" in seen.text()
    assert "on Instagram" in seen.text()
    seen.page.get_by_test_id("stTopNavLink").filter(has_text="Posts").click()
    seen.page.wait_for_selector("text=broke out")
    seen.settle()
    for part in ("platforms=Instagram", "period=52+weeks", "highlight=Kadeluxe"):
        addressed(seen, part)
    seen.page.reload()
    seen.page.wait_for_selector(".op-foot")
    seen.settle()
    shown = card(seen, "typical_posts")
    assert shown.index("Kadeluxe") < shown.index("Duinrand")  # highlighted: before the others
    seen.page.get_by_role("button", name="Bluesky").click()
    addressed(seen, "platforms=Bluesky")
    seen.check()


def test_every_page_goes_back_in_time(visit: Open, demo_address: str) -> None:
    day = last_monday(datetime.now(UTC).date()) - timedelta(weeks=9)
    named = Day(day).told()
    seen = visit(demo_address).open(f"/?known={day}", until=".op-known")
    seen.page.wait_for_selector(".op-foot", timeout=60_000)
    assert "We are losing ground on YouTube" in seen.page.locator("h1").inner_text()
    assert "Worth an eye: Vaartwijk may be gaining on Instagram" in seen.text()
    assert f"Last look by {named}" in seen.text()
    for name in ("Posts", "Ask", "Data"):
        seen.page.get_by_test_id("stTopNavLink").filter(has_text=name).click()
        seen.page.wait_for_selector(".op-foot", timeout=30_000)
        seen.settle()
        assert f"As known on {named}" in seen.page.locator(".op-known").inner_text()
        assert f"known={day}" in seen.page.url
    seen.page.get_by_role("button", name="Share", exact=True).click()
    with seen.page.expect_download(timeout=60_000) as written:
        seen.page.get_by_role("button", name="Web page").click()
    assert f"as known on {named}" in written.value.path().read_text("utf-8")
    seen.page.keyboard.press("Escape")
    seen.page.get_by_role("button", name="Back to now").click()
    seen.page.wait_for_selector(".op-known", state="detached", timeout=30_000)
    seen.page.wait_for_function("() => !location.search.includes('known=')")
    seen.check()


def test_the_landscape_through_a_rivals_eyes(visit: Open, demo_address: str) -> None:
    seen = visit(demo_address).open("/")
    seen.page.get_by_role("button", name="See it as Helmwind").click()
    addressed(seen, "own=Helmwind")
    seen.settle()
    assert "We are losing ground" not in seen.page.locator("h1").inner_text()
    choose(seen, "own", "Noordkade")
    assert "We are losing ground on YouTube" in seen.page.locator("h1").inner_text()
    seen.check()


def test_a_cell_leads_to_why_of_its_pair_and_back_to_what_moves(
    visit: Open, demo_address: str
) -> None:
    seen = visit(demo_address).open("/where?period=52+weeks")
    seen.page.locator("a.op-cell", has_text="its jump is luck").click()
    seen.page.wait_for_selector(".op-foot", timeout=30_000)
    seen.settle()
    assert "/why?" in seen.page.url
    for part in ("focus=Helmwind", "period=52+weeks"):
        assert part in seen.page.url
    assert seen.page.locator(".st-key-focus input").input_value() == "Helmwind · LinkedIn"
    seen.page.get_by_test_id("stTopNavLink").filter(has_text="Race").click()
    seen.page.wait_for_selector("text=Luck, not a lead", state="detached")
    assert "hangs on one post" in seen.page.locator("h1").inner_text()
    seen.check()


def test_views_are_shown_for_one_platform(visit: Open, demo_address: str) -> None:
    seen = visit(demo_address).open("/?measure=Views")
    assert "share of views went from" in seen.page.locator("h1").inner_text()
    seen.check()


def test_ask_answers_and_refuses(visit: Open, demo_address: str) -> None:
    seen = visit(demo_address).open("/ask")
    assert asked(seen, "select 6 * 7 as answer_column") == "1 row"
    for sql in (
        "create table x as select 1",
        "from read_csv('/etc/passwd')",
        "copy (select 1) to '/tmp/x.csv'",
        "attach '/tmp/x.duckdb'",
        "this is no sql",
    ):
        asked(seen, sql)
        assert "! No answer" in seen.text(), sql
    seen.page.get_by_label("Search the measures").fill("follower_trend")
    seen.page.keyboard.press("Enter")
    seen.page.locator("summary", has_text="follower_trend").first.click()
    seen.page.get_by_role("button", name="Use", exact=True).locator("visible=true").click()
    box = seen.page.get_by_label("Question in SQL")
    wait_until(lambda: box.input_value() == "from follower_trend()", seconds=30)
    seen.settle()
    seen.check()


def test_a_name_is_completed_in_the_box(visit: Open, demo_address: str) -> None:
    seen = visit(demo_address).open("/ask")
    box = seen.page.locator(".st-key-sql textarea")
    box.fill("")
    box.press_sequentially("select 1 as share_of_v")
    names = seen.page.locator(".op-names li")
    expect(names.first).to_contain_text("share_of_voice")
    box.press("Escape")
    expect(names).to_have_count(0)
    box.press("Control+Space")
    box.press("ArrowDown")
    box.press("Enter")
    expect(box).to_have_value("select 1 as share_of_voice")
    seen.page.get_by_role("button", name="Run").click()
    expect(seen.page.locator(".st-key-card_answer")).to_contain_text("1 row")
    seen.check()


def asked(seen: Visit, sql: str) -> str:
    box = seen.page.get_by_label("Question in SQL")
    box.fill(sql)
    seen.page.get_by_role("button", name="Run").click()
    seen.settle()
    line = seen.page.locator(".st-key-card_answer .op-definition")
    return line.inner_text() if line.count() else ""


def test_new_build_is_shown_without_restart(
    visit: Open, serve_folder: Serve, here: Folder, tmp_path: Path
) -> None:
    own_data(here, tmp_path)
    seen = visit(serve_folder(here)).open("/data")
    assert "2 brands" in seen.text()
    assert "Simulated data" not in seen.text()
    import_files(here, [weekly_posts(tmp_path, ("Newcomer",), "new.csv")], ImportOptions())
    seen.page.wait_for_selector("text=3 brands", timeout=30_000)
    seen.check()


def test_dropped_file_is_shown_then_imported(
    visit: Open, serve_folder: Serve, here: Folder, tmp_path: Path
) -> None:
    seen = visit(serve_folder(here)).open("/", until=".op-headline")
    picture(seen, "empty_light_1280")
    assert "Is a competitor really pulling ahead of you" in seen.text()
    page = seen.page
    page.set_input_files('input[type="file"]', weekly_posts(tmp_path, ("Us", "Them")))
    page.wait_for_selector("text=Understood, nothing is changed yet")
    assert not here.pointer.exists()
    page.get_by_role("button", name="Import this file", exact=True).click()
    wait_until(here.pointer.exists, seconds=30)
    page.wait_for_selector(".op-foot", timeout=30_000)
    seen.settle()
    assert "Which of these brands are you" in seen.text() or "Us" in seen.text()
    seen.check()


def test_empty_pages_offer_three_ways(visit: Open, serve_folder: Serve, here: Folder) -> None:
    address = serve_folder(here)
    for path in ("/", "/why", "/posts", "/ask", "/data"):
        seen = visit(address, scheme="dark", width=390).open(path, until=".op-headline")
        for words in ("Start collecting", "Look at a demo first", "drop export files"):
            assert words in seen.text()
        seen.check()
    picture(seen, "empty_dark_390")
    seen.page.get_by_role("button", name="Start collecting").click()
    seen.page.wait_for_selector("text=No link was given")


def test_demo_is_built_from_the_page(visit: Open, serve_folder: Serve, here: Folder) -> None:
    seen = visit(serve_folder(here)).open("/", until=".op-headline")
    seen.page.get_by_role("button", name="Look at a demo first").click()
    seen.page.wait_for_selector("text=Building the demo")
    seen.page.wait_for_selector(".op-foot", timeout=120_000)
    seen.settle()
    assert "Simulated data" in seen.text()
    seen.check()


def test_broken_build_is_told_in_words(
    visit: Open, serve_folder: Serve, here: Folder, tmp_path: Path
) -> None:
    own_data(here, tmp_path)
    for build in here.published.glob("*.duckdb"):
        build.chmod(0o644)
        build.write_bytes(b"no database")
    seen = visit(serve_folder(here)).open("/", until=".op-headline")
    assert "The published numbers cannot be read." in seen.text()
    assert "outpace rebuild" in seen.text()
    shutil.rmtree(here.published)
    seen.page.wait_for_selector("text=Nothing measured yet", timeout=30_000)


def test_other_host_names_are_refused(demo_address: str) -> None:
    port = int(demo_address.rsplit(":", 1)[1])
    for host, status in (("127.0.0.1", 200), ("localhost", 200), ("evil.example", 400)):
        server = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
        server.request("GET", "/_stcore/health", headers={"Host": f"{host}:{port}"})
        assert server.getresponse().status == status
        server.close()


def test_collecting_shows_progress_and_publishes(
    visit: Open, serve_folder: Serve, here: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    with FakePlatforms(weeks=20) as fake:
        for name, value in fake.env.items():
            monkeypatch.setenv(name, value)
        seen = visit(serve_folder(here)).open("/", until=".op-headline")
        lines = [f"{brand}: {fake.account('bluesky', brand).link}" for brand in BRANDS]
        seen.page.get_by_label("Profile links, one a line").fill("\n".join(lines))
        seen.page.get_by_role("button", name="Start collecting").click()
        seen.page.wait_for_selector(".op-foot", timeout=90_000)
        seen.open("/data")
        seen.page.wait_for_selector("text=2 brands with 2 accounts", timeout=60_000)
        seen.page.get_by_role("button", name="Close").click()
        asked = len(fake.requests)
        button = seen.page.get_by_role("button", name="Collect now")
        expect(button).to_have_count(1, timeout=30_000)  # while a page is redrawn it has two
        button.last.click()
        seen.page.wait_for_selector("text=Nothing is due", timeout=60_000)
        assert len(fake.requests) == asked, "what was asked a moment ago is not asked again"
        seen.check()


@pytest.mark.parametrize("imports", [2, pytest.param(10, marks=pytest.mark.slow)])
def test_imports_disturb_nobody(
    visit: Open, serve_folder: Serve, here: Folder, tmp_path: Path, imports: int
) -> None:
    own_data(here, tmp_path)
    seen = visit(serve_folder(here)).open("/?period=All+time")
    for number in range(imports):
        brand = f"New{number}"
        import_files(here, [weekly_posts(tmp_path, (brand,), f"{number}.csv")], ImportOptions())
        seen.page.get_by_test_id("stTopNavLink").nth(number % 4).click()
        for sql in ("from share_of_voice(every := 'all')", "from help"):
            assert len(open_published(here).ask(sql)) > 0
    seen.page.get_by_test_id("stTopNavLink").filter(has_text="Data").click()
    seen.page.wait_for_selector(f"text={2 + imports} brands", timeout=30_000)
    seen.check()


def test_the_matrix_answers_to_filters(visit: Open, demo_address: str) -> None:
    seen = visit(demo_address).open("/where?own=Kadeluxe")
    assert "5 rivals are on YouTube, where we are not" in seen.text()
    assert seen.page.locator(".op-matrix tbody tr").count() == 5
    assert seen.page.locator(".op-cell-behind em").first.inner_text() == "▼ we trail"
    seen.page.get_by_test_id("stTopNavLink").filter(has_text="Rivals").click()
    seen.page.get_by_role("radio", name="Rates and habits").click()
    seen.page.wait_for_selector("text=/definitions on/")
    addressed(seen, "own=Kadeluxe")
    seen.page.locator(".st-key-rates_on").get_by_role("radio", name="LinkedIn").click()
    seen.page.wait_for_selector("text=definitions on LinkedIn")
    seen.check()
