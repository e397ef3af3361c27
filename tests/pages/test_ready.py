import pytest
from streamlit.testing.v1 import AppTest

from app.server.warm import make_ready
from app.view import build as session
from app.view.landscape import newest
from app.view.usual import usual_view
from pipelines.folder import Folder
from tests.conftest import Bring, row


def test_the_first_page_finds_its_answers_ready(
    folder: Folder, bring: Bring, dashboard: AppTest
) -> None:
    days = [f"2026-0{month}-{day:02}T09:00:00Z" for month in (1, 2) for day in range(1, 29, 3)]
    bring(
        [row(who, f"{who}{at}", day) for at, day in enumerate(days) for who in ("us", "them")],
        own="us",
    )
    make_ready()
    ready = set(session.SHELF._kept)
    dashboard.run()
    assert not dashboard.exception
    build, view = dashboard.session_state["here"]
    assert build == newest()
    assert usual_view(build) == view
    later = {key for key in set(session.SHELF._kept) - ready if key[0] == build.key}
    assert {key[-1][0] for key in later} <= {"chart", "statement"}


def test_without_anything_published_there_is_nothing_to_make_ready(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OUTPACE_DATA", str(folder.root))
    make_ready()


def test_a_new_build_is_asked_anew(folder: Folder, bring: Bring, dashboard: AppTest) -> None:
    bring([row("us", "1", "2026-01-05T09:00:00Z")], own="us")
    dashboard.run()
    first, _ = dashboard.session_state["here"]
    bring([row("them", "2", "2026-01-06T09:00:00Z")], name="more.csv")
    dashboard.run()
    second, view = dashboard.session_state["here"]
    assert second.key != first.key
    assert len(second.table("brand")) == 2 > len(first.table("brand"))
    assert view.rivals
