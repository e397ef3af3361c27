"""The page Ask: measures by topic, answers with days, errors with their line."""

from datetime import date

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

import queries
from app.parts.ask.answer import _as_days, _placed
from app.parts.ask.editor import shared
from app.parts.ask.measures import COMMON, GROUPS, found
from app.view import people
from app.words.language import spoken
from pipelines.folder import Folder
from pipelines.runs.run import sync_published
from pipelines.warehouse.errors import AskError
from pipelines.warehouse.kpis import copy_examples
from tests.conftest import Bring, row
from tests.pages.conftest import open_page, words


def test_midnights_are_days_and_moments_stay() -> None:
    days = pd.Series(pd.to_datetime(["2026-11-01", None]))
    assert _as_days(days).iloc[0] == date(2026, 11, 1)
    moments = pd.Series(pd.to_datetime(["2026-11-01 08:00", "2026-11-02 00:00"]))
    assert _as_days(moments).equals(moments)


def test_an_error_names_its_line_where_one_is_marked() -> None:
    error = AskError('no "brnd" there')
    assert _placed(error).startswith("no")
    error.at = (2, 1)
    assert _placed(error).startswith("Line 2: ")
    with spoken("nl"):
        assert _placed(error).startswith("Regel 2: ")


def test_every_topic_has_a_place() -> None:
    grouped = [topic for topics in GROUPS.values() for topic in topics]
    assert sorted(grouped) == sorted(queries.topics())
    answers = {one.name for one in queries.definitions() if not one.part}
    assert set(COMMON) <= answers


def test_measures_are_found_by_all_words_names_first() -> None:
    answers = [one for one in queries.definitions() if not one.part]
    names = [one.name for one in found("Share change", answers)]
    assert names[0] == "share_change"
    assert "causes" in names
    assert found("followers no such word", answers) == []


def test_measures_are_folded_by_group_the_common_ones_first(
    bring: Bring, dashboard: AppTest
) -> None:
    bring([row("Us", "1", "2026-01-05T08:00:00Z")], own="Us")
    page = open_page(dashboard, "ask")
    assert "Measures" in words(page)
    labels = [one.label for one in page.expander]
    assert labels[0].startswith("**findings**")
    assert any(label.startswith("**Lead or luck, and why") for label in labels)
    assert any("share\\_trend" in label for label in labels)
    page.text_input(key="measures_wanted").input("catch_up").run()
    assert page.expander[0].label.startswith("**catch\\_up**")
    assert len(page.expander) < len(labels)


def test_a_worked_question_is_put_into_the_box(
    bring: Bring, dashboard: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(people.FREE_SQL, "1")
    bring([row("Us", "1", "2026-01-05T08:00:00Z")], own="Us")
    page = open_page(dashboard, "ask")
    page.selectbox(key="example").set_value("who_leads").run()
    assert page.text_area(key="sql").value.startswith("select\n    period,")
    assert not page.exception


def test_kpis_of_the_landscapes_own_have_a_card(
    folder: Folder, bring: Bring, dashboard: AppTest
) -> None:
    bring([row("Us", "1", "2026-01-05T08:00:00Z")], own="Us")
    assert "outpace kpi examples" in words(open_page(dashboard, "ask"))
    copy_examples(folder)
    (folder.kpi / "bad_one.sql").write_text("-- What?\n", encoding="utf-8")
    sync_published(folder)
    page = open_page(dashboard, "ask")
    assert "bad_one.sql, line 1: its header lacks grain:" in words(page)
    assert sum("half\\_life" in one.label for one in page.expander) == 1
    page.text_input(key="measures_wanted").set_value("half_life").run()
    assert not page.exception
    assert sum("half\\_life" in one.label for one in page.expander) == 2
    page.button(key="own_half_life").click().run()
    assert page.session_state["sql"] == "from half_life()"


def run(page: AppTest, sql: str, button: str = "Run") -> AppTest:
    page.text_area(key="sql").set_value(sql)
    next(one for one in page.button if one.label == button).click()
    return page.run()


def test_a_question_is_drawn_explained_saved_and_found_again(
    folder: Folder, bring: Bring, dashboard: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(people.FREE_SQL, "1")
    monkeypatch.setenv(people.ALL_EDIT, "1")
    bring([row("Us", "1", "2026-01-05T08:00:00Z")], own="Us")
    dashboard.query_params["sql"] = "select 7 as seven"
    page = open_page(dashboard, "ask")
    assert page.text_area(key="sql").value == "select 7 as seven"
    assert "Answer" not in words(page)  # a link fills the box and asks nothing

    run(page, "select 'a' as kind, 3 as n")
    page.toggle(key="answer_chart").set_value(True).run()
    assert "n: 1 bar of 1 in the answer" in words(page)
    run(page, "from posts", "Explain")
    assert any("posts" in one.value or "post" in one.value for one in page.code)
    run(page, "select\n  brnd from posts")
    assert "  brnd from posts\n  ^" in [one.value for one in page.code]

    run(page, "select 6 * 7 as answer")
    page.text_input(key="question_title").set_value("<b>Six</b> *times*").run()
    page.button(key="save_question").click().run()
    assert not page.exception
    assert (folder.questions / "b_six_b_times.sql").exists()
    assert page.selectbox(key="yours").value == "saved b_six_b_times"
    page.button(key="save_question").click().run()
    assert "needs a title" in words(page)
    assert len(page.selectbox(key="yours").options) == 5  # four were asked
    page.selectbox(key="yours").select_index(4).run()
    assert page.session_state["sql"] == "select 'a' as kind, 3 as n"
    page.selectbox(key="yours").set_value("saved b_six_b_times").run()
    page.button(key="forget_question").click().run()
    assert not list(folder.questions.glob("*.sql"))
    assert not page.exception


def test_a_viewer_saves_nothing(
    bring: Bring, dashboard: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(people.FREE_SQL, "1")
    bring([row("Us", "1", "2026-01-05T08:00:00Z")], own="Us")
    page = run(open_page(dashboard, "ask"), "select 1 as n")
    assert not any(one.key == "save_question" for one in page.button)


def test_a_link_holds_the_question_unless_it_is_too_long() -> None:
    assert shared("select 'é'") == "select 'é'"
    assert shared("é" * 2000) == ""
