"""Editors change the landscape, viewers read it, strangers sign in first."""

import shutil
from collections.abc import Callable
from types import SimpleNamespace

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from app.parts import start, whom
from app.parts.data import adding, importing, working
from app.view import jobs, key, people
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
    return app.switch_page(DATA).run()


def test_whoever_opened_the_printed_address_edits(
    landscape: None, as_editor: None, dashboard: AppTest
) -> None:
    found = buttons(data_page(dashboard))
    assert "Collect now" in found
    assert "Save group" in found


def test_others_only_read(landscape: None, dashboard: AppTest) -> None:
    page = data_page(dashboard)
    assert not set(buttons(page)) & set(ACTS)
    told = words(page)
    assert "Only editors of this landscape can do this" in told
    assert "open the address that “outpace dashboard” printed" in told


def test_all_edit_is_an_explicit_choice(
    landscape: None, dashboard: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(people.ALL_EDIT, "1")
    assert "Collect now" in buttons(data_page(dashboard))


def test_a_stranger_signs_in_first(
    landscape: None, as_editor: None, dashboard: AppTest, sign_in: Callable[..., None]
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


def test_an_unproven_address_is_nobody(
    landscape: None, dashboard: AppTest, sign_in: Callable[..., None]
) -> None:
    sign_in(email="ann@b.c", email_verified=False)
    dashboard.secrets["auth"] = AUTH
    told = words(dashboard.run())
    assert "Signed in as" not in told
    assert "does not vouch for your e-mail address" in told


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


@pytest.mark.parametrize(
    ("told", "is_somebody"),
    [
        ({}, False),
        ({"xms_edov": True}, True),  # Microsoft Entra
        ({"xms_edov": "1"}, True),
        ({"xms_edov": False}, False),
        ({"email_verified": False, "xms_edov": True}, False),
        ({"email_verified": "true"}, True),
        ({"email_verified": "yes"}, False),
        ({"email_verified": None}, False),
        ({"email_verified": True, "provider": "removed"}, False),
        ({"email_verified": True, "provider": None}, False),
        ({"email_verified": True, "email": " "}, False),
        ({"email_verified": True, "email": 3}, False),
        ({"email_verified": True, "is_logged_in": False}, False),
    ],
)
def test_an_address_that_is_not_said_to_be_verified_is_nobody(
    monkeypatch: pytest.MonkeyPatch, told: dict[str, object], *, is_somebody: bool
) -> None:
    user = {"is_logged_in": True, "provider": people.ONLY_PROVIDER, "email": "ann@b.c", **told}
    monkeypatch.setattr(st, "user", SimpleNamespace(to_dict=lambda: user))
    monkeypatch.setattr(st, "secrets", {"auth": AUTH})
    assert (people.signed_in() is not None) is is_somebody


GOOGLE = {"client_id": "a", "client_secret": "b", "server_metadata_url": "https://g.example"}
SEVERAL = {**AUTH, "google": GOOGLE, "other": {**GOOGLE, "server_metadata_url": "https://o.ex"}}


@pytest.mark.parametrize(
    ("auth", "editors", "provider", "address", "is_editor"),
    [
        (SEVERAL, "google:ann@b.c", "google", "ann@b.c", True),
        (SEVERAL, "Google: Ann@B.c", "google", "ANN@b.c", True),
        (SEVERAL, "google:ann@b.c", "other", "ann@b.c", False),
        (SEVERAL, "ann@b.c", "google", "ann@b.c", False),
        (SEVERAL, "ann@b.c", "other", "ann@b.c", False),
        (SEVERAL, "google:ann@b.c", "other", "google:ann@b.c", False),
        (SEVERAL, "kim@b.c", "google", "\u212aim@b.c", False),
        (SEVERAL, "google:kim@b.c", "google", "\u212aim@b.c", False),
        ({**AUTH, "google": GOOGLE}, "ann@b.c", "google", "ann@b.c", True),
        ({**AUTH, "google": GOOGLE}, "google:ann@b.c", "google", "ann@b.c", True),
        ({**AUTH, "google": GOOGLE}, "other:ann@b.c", "google", "ann@b.c", False),
        ({**AUTH, "google": GOOGLE}, "ann@b.c", "other", "ann@b.c", False),
        ({**AUTH, "google": GOOGLE}, "other:ann@b.c", "google", "other:ann@b.c", False),
        (AUTH, "ann@b.c", "google", "ann@b.c", False),
    ],
)
def test_an_account_of_another_provider_is_somebody_else(
    folder: Folder,
    sign_in: Callable[..., None],
    monkeypatch: pytest.MonkeyPatch,
    auth: dict[str, object],
    editors: str,
    *,
    provider: str,
    address: str,
    is_editor: bool,
) -> None:
    folder.root.mkdir()
    folder.config.write_text(f'editors = ["{editors}"]\n')
    monkeypatch.setenv("OUTPACE_DATA", str(folder.root))
    monkeypatch.setattr(st, "secrets", {"auth": auth})
    sign_in(email=address, provider=provider)
    assert people.who().is_editor is is_editor


def test_an_editor_without_a_provider_is_told_how_to_name_it(
    landscape: None, dashboard: AppTest, sign_in: Callable[..., None]
) -> None:
    sign_in(email="ann@b.c", provider="google")
    dashboard.secrets["auth"] = SEVERAL
    told = words(dashboard.run())
    assert "Signed in as ann@b.c, viewer." in told
    assert "write “google:ann@b.c”" in told


def asks(monkeypatch: pytest.MonkeyPatch, *, cookie: str | None, headers: dict[str, str]) -> None:
    """A page asks, over a connection with this cookie and these headers."""
    cookies = {} if cookie is None else {key.cookie_name(8501): cookie}
    context = SimpleNamespace(headers=headers, cookies=cookies)
    monkeypatch.setattr(st, "context", context)
    monkeypatch.setattr(st, "get_option", {"server.port": 8501}.get)


OWN_PAGE = {"Host": "127.0.0.1:8501", "Origin": "http://127.0.0.1:8501"}


@pytest.mark.parametrize(
    ("cookie", "headers", "is_editor"),
    [
        (key.key(), OWN_PAGE, True),
        (key.key(), {"Host": "a.example", "Origin": "https://a.example"}, True),
        (key.key(), {"Host": "127.0.0.1:8501"}, False),  # a browser always says its origin
        (key.key()[:-1], OWN_PAGE, False),
        ("", OWN_PAGE, False),
        ("é", OWN_PAGE, False),
        (None, OWN_PAGE, False),
        (None, {"Host": "localhost:8501", "Origin": "http://localhost:8501"}, False),
        (None, {}, False),
    ],
    ids=range(9),  # not the key itself: it is another one in every process
)
def test_only_the_key_makes_an_editor(
    monkeypatch: pytest.MonkeyPatch,
    cookie: str | None,
    headers: dict[str, str],
    *,
    is_editor: bool,
) -> None:
    asks(monkeypatch, cookie=cookie, headers=headers)
    assert people.holds_key() is is_editor
    assert people.may_ask_sql() is is_editor


def test_free_sql_can_be_switched_on(monkeypatch: pytest.MonkeyPatch) -> None:
    asks(monkeypatch, cookie=None, headers=OWN_PAGE)
    monkeypatch.setenv(people.FREE_SQL, "1")
    assert people.may_ask_sql()
