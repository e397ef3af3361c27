"""Editors change the landscape, viewers read it, strangers sign in first."""

import shutil
from collections.abc import Callable

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from app.parts import start, whom
from app.parts.data import adding, importing, working
from app.view import jobs, people
from pipelines.exports import ImportOptions
from pipelines.folder import Folder
from pipelines.runs.import_files import import_files
from tests.conftest import HEAD, row
from tests.pages.conftest import buttons, words

AUTH = {"redirect_uri": "http://127.0.0.1:8501/oauth2callback", "cookie_secret": "x" * 40}
ACTS = ("Collect now", "Add", "Import", "Save group", "Start collecting", "Look at a demo first")
DATA = "app/pages/data.py"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """A small landscape with one editor, built once."""
    room = tmp_path_factory.mktemp("people")
    days = [f"2026-0{month}-{day:02d}" for month in (1, 2) for day in (3, 10, 17, 24)]
    names = ("Us", "Them")
    posts = [row(name, f"{name}{day}", f"{day}T08:00:00Z") for name in names for day in days]
    (room / "posts.csv").write_text("\n".join([HEAD, *posts]) + "\n")
    built = Folder(room / "landscape")
    import_files(built, [room / "posts.csv"], ImportOptions(own="Us"))
    text = built.config.read_text().replace("week_start", 'editors = ["Ann@b.c"]\nweek_start', 1)
    built.config.write_text(text)
    return built


@pytest.fixture
def landscape(made: Folder, folder: Folder) -> None:
    shutil.copytree(made.root, folder.root)


def data_page(app: AppTest) -> AppTest:
    app.run()
    return app.switch_page(DATA).run()


def test_whoever_sits_here_edits(
    landscape: None, at_this_machine: None, dashboard: AppTest
) -> None:
    found = buttons(data_page(dashboard))
    assert "Collect now" in found
    assert "Save group" in found


def test_others_only_read(landscape: None, dashboard: AppTest) -> None:
    page = data_page(dashboard)
    assert not set(buttons(page)) & set(ACTS)
    assert "Only editors of this landscape can do this" in words(page)


def test_all_edit_is_an_explicit_choice(
    landscape: None, dashboard: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(people.ALL_EDIT, "1")
    assert "Collect now" in buttons(data_page(dashboard))


def test_a_stranger_signs_in_first(
    landscape: None, at_this_machine: None, dashboard: AppTest, sign_in: Callable[..., None]
) -> None:
    sign_in()
    dashboard.secrets["auth"] = AUTH
    told = words(dashboard.run())
    assert "Sign in to see this landscape." in told
    assert "Them" not in told


@pytest.mark.parametrize(
    ("claims", "role"),
    [
        ({"email": "ann@B.c"}, "editor"),
        ({"email": "ann@b.c", "email_verified": True}, "editor"),
        ({"email": "bob@b.c"}, "viewer"),
    ],
)
def test_editors_are_named_in_the_settings(
    landscape: None,
    dashboard: AppTest,
    sign_in: Callable[..., None],
    claims: dict[str, object],
    role: str,
) -> None:
    sign_in(**claims)
    dashboard.secrets["auth"] = AUTH
    page = data_page(dashboard)
    assert f"Signed in as {str(claims['email']).lower()}, {role}." in words(page)
    assert ("Collect now" in buttons(page)) == (role == "editor")
    assert "Sign out" in buttons(page)


@pytest.mark.parametrize(
    "claims", [{"email": "ann@b.c", "email_verified": False}, {"name": "ann@b.c"}, {"email": 3}]
)
def test_an_unproven_address_is_nobody(
    landscape: None, dashboard: AppTest, sign_in: Callable[..., None], claims: dict[str, object]
) -> None:
    sign_in(**claims)
    dashboard.secrets["auth"] = AUTH
    assert "Signed in as" not in words(dashboard.run())


def test_an_empty_landscape_waits_for_an_editor(dashboard: AppTest) -> None:
    page = dashboard.run()
    assert "Nothing is measured here yet." in words(page)
    assert not set(buttons(page)) & set(ACTS)


@pytest.mark.parametrize(
    "act",
    [
        working.start_collecting,
        start.start_demo,
        adding.add_links,
        lambda: importing.start_importing([], None),  # type: ignore[arg-type]
        lambda: whom._save(["Us"]),
        lambda: whom._forget("near"),
        working.close,
    ],
)
def test_an_act_refuses_a_viewer_by_itself(
    folder: Folder, monkeypatch: pytest.MonkeyPatch, act: Callable[[], None]
) -> None:
    state: dict[str, object] = {"new_links": "https://bsky.app/profile/a.example"}
    monkeypatch.setenv("OUTPACE_DATA", str(folder.root))
    monkeypatch.setattr(st, "session_state", state)
    act()
    assert state.pop("refused") is True
    assert jobs.latest(folder.root) is None
    assert not folder.root.exists()


def headers(monkeypatch: pytest.MonkeyPatch, listens: str | None, **sent: str) -> None:
    named = {name.replace("_", "-"): value for name, value in sent.items()}
    monkeypatch.setattr(st, "context", type("Context", (), {"headers": named}))
    monkeypatch.setattr(st, "get_option", lambda name: listens)


@pytest.mark.parametrize(
    ("listens", "sent", "is_here"),
    [
        ("127.0.0.1", {"Host": "127.0.0.1:8501"}, True),
        ("127.0.0.1", {"Host": "localhost:8501"}, True),
        ("127.0.0.1", {"Host": "numbers.example"}, False),
        ("127.0.0.1", {"Host": "127.0.0.1", "X_Forwarded_For": "10.0.0.9"}, False),
        ("0.0.0.0", {"Host": "127.0.0.1:8501"}, False),
        (None, {"Host": "127.0.0.1:8501"}, False),
        ("127.0.0.1", {}, False),
    ],
)
def test_here_is_a_direct_request_to_a_loopback_server(
    monkeypatch: pytest.MonkeyPatch, listens: str | None, sent: dict[str, str], is_here: bool
) -> None:
    headers(monkeypatch, listens, **sent)
    assert people.is_here() is is_here
    assert people.may_ask_sql() is is_here


def test_free_sql_can_be_switched_on(monkeypatch: pytest.MonkeyPatch) -> None:
    headers(monkeypatch, "0.0.0.0", Host="numbers.example")
    monkeypatch.setenv(people.FREE_SQL, "1")
    assert people.may_ask_sql()
