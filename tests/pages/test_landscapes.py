"""Odd landscapes: whatever is missing, every page says so in words and none of them fails."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from app.snapshot.write import write_snapshot
from app.view.pages import PAGES
from app.words.amounts import Day
from app.words.catalogue import say
from pipelines.folder import Folder
from pipelines.runs.run import sync_published
from pipelines.warehouse.ask import open_published
from tests.conftest import ROOT, Bring, row
from tests.pages.conftest import open_page, words

NUMBERS = tuple(page for page in PAGES if page not in ("ask", "data"))  # these change with filters
Shown = Callable[..., dict[str, str]]


@pytest.fixture
def shown(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> Shown:
    """The words of the pages, of all when none is named, under the given filters."""
    monkeypatch.setenv("OUTPACE_DATA", str(folder.root))

    def show(*pages: str, **filters: str | list[str]) -> dict[str, str]:
        app = AppTest.from_file(ROOT / "dashboard.py", default_timeout=60)
        for name, value in filters.items():
            app.query_params[name] = value
        return {page: words(open_page(app, page)) for page in pages or PAGES}

    return show


def weekly(brand: str, *, counts: str = "10,2,1,", weeks: int = 20) -> list[str]:
    days = [f"2026-{1 + week // 4:02d}-{1 + week % 4 * 7:02d}" for week in range(weeks)]
    return [
        row(brand, f"{brand}{day}", f"{day}T08:00:00Z", counts=counts, observed="2026-06-01T00:00Z")
        for day in days
    ]


def test_nothing_yet(shown: Shown) -> None:
    for text in shown().values():
        assert "Nothing measured yet" in text


def test_one_brand_alone(bring: Bring, shown: Shown) -> None:
    bring(weekly("Us"), own="Us")
    found = shown()
    assert "Only Us is tracked here." in found["race"]
    assert "Only Us is tracked here." in found["why"]


def test_old_files_say_until_when_they_go(bring: Bring, shown: Shown) -> None:
    bring(weekly("Us"), own="Us")
    told = shown("race")["race"]
    assert say("coverage-stale", way="files") in told
    assert say("finding-stale.headline", whose="all", since=Day(date(2026, 6, 1))) in told


def test_nobody_is_own(bring: Bring, shown: Shown) -> None:
    bring([*weekly("A"), *weekly("B")])
    found = shown()
    assert "Which of these brands are you?" in found["race"]
    assert "Which of these brands are you?" in found["why"]


def test_why_says_that_nothing_changed(bring: Bring, shown: Shown) -> None:
    bring([*weekly("Us"), *weekly("Them")], own="Us")
    text = shown("why", period="All time")["why"]
    assert "The share of Them hardly moved" in text
    assert "stays above its earlier one in the eight weeks to 5 Jul 2026: it pulls ahead" in text
    assert "Them did not change course in these weeks" in text


def test_unknown_engagement(bring: Bring, shown: Shown) -> None:
    bring([*weekly("Us", counts=",,,5"), *weekly("Them", counts=",,,7")], own="Us")
    assert "not in the data" in shown()["race"]


def test_a_single_post(bring: Bring, shown: Shown) -> None:
    bring(weekly("Us", weeks=1), own="Us")
    assert "Only Us is tracked here." in shown()["race"]


def test_a_single_post_before_its_week_is_over(
    bring: Bring, shown: Shown, folder: Folder, tmp_path: Path
) -> None:
    bring([row("Us", "p1", "2026-05-28T08:00:00Z", observed="2026-05-28T09:00Z")], own="Us")
    assert "Only Us is tracked here." in shown("race")["race"]
    assert write_snapshot(open_published(folder), path=tmp_path / "page.html").exists()


@pytest.mark.parametrize(
    ("measure", "period"),
    [
        ("Engagement", "All time"),
        ("Posts", "13 weeks"),
        ("Views", "All time"),
        pytest.param("Engagement", "13 weeks", marks=pytest.mark.slow),
        pytest.param("Posts", "All time", marks=pytest.mark.slow),
        pytest.param("Views", "13 weeks", marks=pytest.mark.slow),
    ],
)
def test_every_measure_and_period(bring: Bring, shown: Shown, measure: str, period: str) -> None:
    bring([*weekly("Us"), *weekly("Them", counts="9,,,4"), *weekly("Late", weeks=2)], own="Us")
    told = shown(*NUMBERS, measure=measure, period=period)
    assert measure.lower() in told["race"].lower()


def test_a_platform_without_posts_in_the_period(bring: Bring, shown: Shown) -> None:
    bring([*weekly("Us"), *weekly("Them")], own="Us")
    dates = ["2020-01-06", "2020-02-02"]
    told = shown(*NUMBERS, period="Dates", dates=dates, platforms="Facebook")
    for page, said in {
        "race": "Too early to compare us with Them on Facebook",
        "where": "Not enough is known yet",
        "why": "What moved the share of Them is not known",
        "posts": "No post is known for this choice",
        "rivals": "No share of engagement is known for this choice",
    }.items():
        assert said in told[page]


def test_an_event_is_marked_and_stays_text(bring: Bring, folder: Folder, shown: Shown) -> None:
    bring([*weekly("Us"), *weekly("Them")], own="Us")
    event = '\n[[event]]\ndate = 2026-03-02\ntext = "the <i>fair</i>"\nbrand = "Them"\n'
    folder.config.write_text(folder.config.read_text() + event)
    sync_published(folder)
    assert (
        "2 Mar 2026, Them: the &lt;i&gt;fair&lt;/i&gt;." in shown("race", period="All time")["race"]
    )


def test_hostile_names(bring: Bring, shown: Shown) -> None:
    bring([*weekly("<b>Us</b>"), *weekly("=1+1 [x](javascript:1)")], own="<b>Us</b>")
    told = shown()
    assert "&lt;b&gt;Us" in told["race"]
    for text in told.values():
        assert "<b>Us" not in text


def test_free_sql_is_only_offered_on_this_machine(bring: Bring, shown: Shown) -> None:
    bring([*weekly("Us"), *weekly("Them")], own="Us")
    assert "Free SQL is for whoever opens the address" in shown("ask")["ask"]
