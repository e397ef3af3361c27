"""The page Data and the first screen: brands with a way on, nobody invented is asked for."""

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from app.exhibits.brands import brand_html, brand_lines
from app.parts.data import working
from app.view import jobs
from pipelines.clock import utc_now
from pipelines.folder import Folder
from pipelines.runs.run import sync_published
from pipelines.settings import Brand, Settings, add_brand, mark_simulated, read_settings
from tests.conftest import Bring, row
from tests.pages.conftest import buttons, open_page, words

LINK = "https://bsky.app/profile/noordkade.example"


def posts(*brands: str) -> list[str]:
    days = [f"2026-0{month}-{day:02d}" for month in (1, 2) for day in (3, 10, 17, 24)]
    return [row(brand, f"{brand}{day}", f"{day}T08:00:00Z") for brand in brands for day in days]


def ended(folder: Folder) -> jobs.Job:
    """The job of the folder, once it has ended."""
    job = jobs.latest(folder.root)
    assert job is not None
    while job.is_running:
        job.stop.wait(0.05)
    return job


def test_invented_brands_are_never_asked_for(
    bring: Bring, folder: Folder, as_editor: None, dashboard: AppTest
) -> None:
    bring(posts("Us", "Them"), own="Us")
    add_brand(folder, "Them", [LINK])
    mark_simulated(folder, time_zone="UTC", until=date(2026, 3, 1))
    page = open_page(dashboard, "data")
    assert "These brands are invented" in words(page)
    assert "Collect now" not in buttons(page)
    working.start_collecting()
    assert jobs.latest(folder.root) is None


def test_files_alone_are_not_sent_to_collect(
    bring: Bring, as_editor: None, dashboard: AppTest
) -> None:
    bring(posts("Us", "Them"), own="Us")
    page = open_page(dashboard, "data")
    assert "Everything here comes from files" in words(page)
    assert "Collect now" not in buttons(page)


def test_a_brand_that_was_never_seen_keeps_the_first_screen(
    folder: Folder, as_editor: None, dashboard: AppTest
) -> None:
    add_brand(folder, "Noordkade", [LINK], role="own")
    sync_published(folder)
    page = open_page(dashboard, "race")
    assert "Is a competitor really pulling ahead of you" in words(page)
    assert "nothing seen yet" in words(page)
    assert {"Try again", "Change", "Start collecting"} <= {*buttons(page)} | {"Change"}


def test_which_one_is_you_is_asked_until_it_is_said(
    bring: Bring, folder: Folder, as_editor: None, dashboard: AppTest
) -> None:
    bring(posts("Us", "Them"))
    page = open_page(dashboard, "data")
    assert "Which one is you?" in words(page)
    page.button(key="us_Them").click().run()
    assert ended(folder).outcome == "Them is our own brand now."
    assert [brand.role for brand in read_settings(folder).brands] == ["rival", "own"]
    assert "Which one is you?" not in words(page.run())


@pytest.mark.parametrize("name", ["<script>alert(1)</script>", "x" * 85])
def test_any_name_stays_text_and_whole(name: str) -> None:
    brand = Brand(name, "rival", ("javascript:alert(1)", LINK))
    (line,) = brand_lines(Settings(brands=(brand,)), None)
    html = brand_html(line, "#000000", utc_now())
    assert "<script>" not in html
    assert 'href="javascript' not in html
    assert f'href="{LINK}"' in html
    assert line.is_in_trouble


def test_a_link_that_nobody_can_ask_says_which_key_it_waits_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("META_ACCESS_TOKEN", raising=False)
    brand = Brand("Helmwind", "rival", ("https://www.instagram.com/helmwind/",))
    (line,) = brand_lines(Settings(brands=(brand,)), None)
    text = brand_html(line, "#000000", utc_now())
    assert "set IG_USER_ID and META_ACCESS_TOKEN where outpace runs" in text
