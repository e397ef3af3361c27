"""The page *Ask* asks from behind the fence, and starts its process while it is drawn."""

import pytest
from streamlit.testing.v1 import AppTest

from app.view import people
from app.view.pages import page_file
from pipelines.warehouse import ask
from pipelines.warehouse.ask import Published
from pipelines.warehouse.fence import Fence
from tests.conftest import ROOT


@pytest.fixture
def page(attacked: Published, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The page, drawn for somebody who may ask."""
    monkeypatch.setenv("OUTPACE_DATA", str(attacked.path.parent.parent))
    monkeypatch.setenv(people.FREE_SQL, "1")
    app = AppTest.from_file(ROOT / "dashboard.py", default_timeout=60)
    return app.switch_page(page_file("ask")).run()


def asked(page: AppTest, sql: str) -> AppTest:
    page.text_area(key="sql").set_value(sql)
    next(button for button in page.button if button.label == "Run").click()
    page.run()
    assert not page.exception
    return page


def test_it_answers_and_refuses_and_answers_again(page: AppTest) -> None:
    assert list(asked(page, "select 6 * 7 as answer").dataframe[0].value["answer"]) == [42]
    refused = asked(page, "delete from post")
    assert not refused.dataframe
    assert any("one statement that reads" in text.value for text in refused.text)
    assert list(asked(page, "select count(*) as n from post").dataframe[0].value["n"]) == [2]


def test_drawing_it_starts_the_process(
    attacked: Published, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    expected: list[object] = []
    monkeypatch.setattr(Fence, "expect", lambda fence, path: expected.append((fence, path)))
    request.getfixturevalue("page")
    assert expected == [(ask.FENCE, attacked.path)]
