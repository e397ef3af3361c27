from collections.abc import Callable
from types import SimpleNamespace

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from app.view import people
from app.view.pages import START, page_file
from pipelines.folder import Folder
from tests.conftest import ROOT

Pages = Callable[..., AppTest]


@pytest.fixture(autouse=True)
def means(unchecked: None) -> None:
    """A build is a means here."""


@pytest.fixture
def dashboard(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The dashboard of the folder of the test, not run yet."""
    monkeypatch.setenv("OUTPACE_DATA", str(folder.root))
    return AppTest.from_file(ROOT / "dashboard.py", default_timeout=60)


@pytest.fixture
def as_editor(monkeypatch: pytest.MonkeyPatch) -> None:
    """The reader opened the address that was printed."""
    monkeypatch.setattr(people, "holds_key", lambda: True)


@pytest.fixture
def sign_in(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Someone signed in through the provider, which says this of them."""

    def sign(**claims: object) -> None:
        told = {"provider": people.ONLY_PROVIDER, "email_verified": True, **claims}
        user = SimpleNamespace(to_dict=lambda: {"is_logged_in": bool(claims), **told})
        monkeypatch.setattr(st, "user", user)

    return sign


def open_page(app: AppTest, page: str) -> AppTest:
    """The page, run."""
    if page != START:
        app.switch_page(page_file(page))
    app.run()
    assert not app.exception
    return app


def words(app: AppTest) -> str:
    """Everything a page says in HTML."""
    assert not app.exception
    blocks = [element.proto.body for element in app.get("html")]
    text = " ".join(block for block in blocks if "<style>" not in block)
    assert "could not be drawn" not in text, text
    assert "=&#34;op-" not in text, text  # a piece of ours that was taken for a text
    return text


def buttons(app: AppTest) -> list[str]:
    """The labels of all buttons."""
    return [button.label for button in app.button]
