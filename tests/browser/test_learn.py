"""From a flag on a chart to the lesson that stands beside the next thing of its kind."""

import shutil
from pathlib import Path

from playwright.sync_api import Browser

from pipelines.folder import Folder
from pipelines.warehouse.ask import open_published
from tests.browser.conftest import PRINTED, Serve, Visit, wait_until

SAID, LEARNT = "A storm about <b>mooring fees</b>", "Answer within the hour."
CHART = ".st-key-card_share .js-plotly-plot"


def copied(demo: Folder, root: Path) -> Folder:
    """A landscape of our own, to write into."""
    shutil.copytree(demo.root, root, ignore=shutil.ignore_patterns("*.lock", "*.log"))
    return Folder(root)


def click_on_chart(seen: Visit, part: float) -> None:
    """Click into the plot, so far from its left end, as people do: the pointer comes first."""
    plot = seen.page.locator(f"{CHART} .nsewdrag").first
    plot.scroll_into_view_if_needed()
    box = plot.bounding_box()
    assert box is not None
    x, y = box["x"] + part * box["width"], box["y"] + 0.5 * box["height"]
    seen.page.mouse.move(x - 30, y)
    seen.page.mouse.move(x, y, steps=5)
    seen.page.wait_for_timeout(400)
    seen.page.mouse.click(x, y)


def written(folder: Folder, kind: str) -> list[str]:
    frame = open_published(folder).measure("journal", kinds=[kind])
    return [str(said) for said in frame["said"]]


def test_a_flag_is_set_on_a_chart_and_its_lesson_comes_back(
    browser: Browser, demo: Folder, serve_folder: Serve, tmp_path: Path
) -> None:
    folder = copied(demo, tmp_path / "data")
    base = serve_folder(folder)
    seen = Visit(browser.new_context().new_page(), base).listen()
    seen.open(PRINTED[base].removeprefix(base))
    click_on_chart(seen, 0.75)
    form = seen.page.get_by_role("dialog")
    form.get_by_label("What happened").fill(SAID)
    day = form.locator('[data-testid="stDateInput"]').inner_text()
    assert "2026" in day or form.locator("input").first.input_value()  # the day is filled in
    form.locator('[data-testid="stSelectbox"] input').first.click()
    seen.page.get_by_role("option", name="Issue", exact=True).click()
    form.get_by_text("Response, lesson, owner, outcome, links").click()
    form.get_by_label("What was learnt, in one sentence").fill(LEARNT)
    form.get_by_role("button", name="Write it down").click()
    form.wait_for(state="detached")
    wait_until(lambda: LEARNT in written(folder, "lesson"), seconds=120)
    seen.open("/")
    assert SAID in seen.page.locator(".st-key-card_share .op-marks").inner_text()
    seen.go("learn")
    alarm = seen.page.locator(".st-key-card_issue_0").inner_text()
    assert "A post of ours on Instagram has" in alarm and "the usual at its age" in alarm
    cases = seen.page.locator(".st-key-card_cases_0")
    assert LEARNT in cases.inner_text() and "Answer by name within the hour" in cases.inner_text()
    now = seen.page.locator(".st-key-card_now")
    remembered = now.locator(".op-lesson").filter(has_text=LEARNT).first
    assert SAID in remembered.inner_text()
    now.get_by_role("button", name="This helped").first.click()
    wait_until(lambda: len(written(folder, "helped")) == 1, seconds=120)
    seen.open("/learn")
    assert "This lesson helped, you said." in now.inner_text()
    proposals = now.locator(".op-happened").count()
    now.get_by_role("button", name="Dismiss").first.click()
    wait_until(lambda: len(written(folder, "dismissed")) == 1, seconds=120)
    seen.open("/learn")
    assert now.locator(".op-happened").count() < proposals
    seen.check()


def test_an_idea_becomes_an_experiment_with_what_could_be_seen(
    browser: Browser, demo: Folder, serve_folder: Serve, tmp_path: Path
) -> None:
    folder = copied(demo, tmp_path / "data")
    base = serve_folder(folder)
    seen = Visit(browser.new_context().new_page(), base).listen()
    seen.open(PRINTED[base].removeprefix(base))
    seen.go("learn")
    card = seen.page.locator(".st-key-card_experiments")
    card.get_by_role("button", name="Fill it in").click()
    card.get_by_text("would be seen in 8 weeks in 80 of 100 cases").last.wait_for()
    card.get_by_role("button", name="Announce it").click()
    wait_until(lambda: any("video" in said for said in written(folder, "experiment")), seconds=120)
    row = open_published(folder).measure("experiments").iloc[0]
    assert (row["brand"], row["answer"], bool(row["is_announced"])) == (
        "Noordkade",
        "to come",
        True,
    )
    assert row["promised"] > 0
    seen.open("/learn")
    assert "To come. Begins" in card.inner_text()
    seen.check()


def test_a_viewer_reads_and_finds_no_button(
    browser: Browser, demo_address: str, demo: Folder
) -> None:
    seen = Visit(browser.new_context().new_page(), demo_address).listen()
    seen.open("/learn")
    text = seen.text()
    assert "One hit is no course" in text and "open the address" in text
    for name in ("Keep it", "Dismiss", "Write it down", "This helped"):
        assert seen.page.get_by_role("button", name=name).count() == 0
    seen.check()
