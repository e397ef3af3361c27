"""Signing in with a provider: strangers wait, viewers read, editors change."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from pipelines.folder import Folder
from tests.browser.conftest import Serve, Visit
from tests.browser.worlds import own_data

pytest.importorskip("authlib", reason='sign-in needs its extra: pip install "outpace[auth]"')


def write_secrets(folder: Folder, provider: str, address: str) -> None:
    folder.root.mkdir(parents=True, exist_ok=True)
    (folder.root / "secrets.toml").write_text(
        f"""[auth]
redirect_uri = "{address}/oauth2callback"
cookie_secret = "{"x" * 40}"
client_id = "outpace"
client_secret = "secret"
server_metadata_url = "{provider}/.well-known/openid-configuration"
"""
    )


def test_the_same_address_at_another_provider_is_somebody_else(
    browser: Browser, serve_folder: Serve, tmp_path: Path
) -> None:
    from tests.fakes.oidc import FakeProvider  # noqa: PLC0415  needs the extra

    here = Folder(tmp_path / "data")
    own_data(here, tmp_path)
    text = here.config.read_text().replace("week_start", 'editors = ["one:ann@b.c"]\nweek_start', 1)
    here.config.write_text(text)
    with FakeProvider() as one, FakeProvider() as two:
        address = serve_folder(here)
        (here.root / "secrets.toml").write_text(
            f'[auth]\nredirect_uri = "{address}/oauth2callback"\ncookie_secret = "{"x" * 40}"\n'
            + section("one", one.address)
            + section("two", two.address)
        )
        for provider, role in (("two", "viewer"), ("one", "editor")):
            one.claims = two.claims = {"email": "ann@b.c", "email_verified": True}
            tab = browser.new_context().new_page()
            Visit(tab, address).open("/data", until="text=Sign in to see this landscape.")
            tab.get_by_role("button", name=f"Sign in with {provider.capitalize()}").click()
            tab.wait_for_selector(f"text=Signed in as ann@b.c, {role}.", timeout=60_000)
            tab.context.close()


def section(name: str, provider: str) -> str:
    """One of several providers, as secrets.toml has it."""
    return (
        f'[auth.{name}]\nclient_id = "outpace"\nclient_secret = "secret"\n'
        f'server_metadata_url = "{provider}/.well-known/openid-configuration"\n'
    )


def test_viewers_read_and_editors_change(
    browser: Browser, serve_folder: Serve, tmp_path: Path
) -> None:
    from tests.fakes.oidc import FakeProvider  # noqa: PLC0415  needs the extra

    here = Folder(tmp_path / "data")
    own_data(here, tmp_path)
    text = here.config.read_text().replace("week_start", 'editors = ["ann@b.c"]\nweek_start', 1)
    here.config.write_text(text)
    with FakeProvider() as provider:
        address = serve_folder(here)
        write_secrets(here, provider.address, address)
        for who, role in (("bob@b.c", "viewer"), ("ann@b.c", "editor")):
            provider.claims = {"email": who, "email_verified": True}
            tab = browser.new_context().new_page()
            seen = Visit(tab, address).open("/data", until="text=Sign in to see this landscape.")
            assert "2 brands" not in seen.text()
            tab.get_by_role("button", name="Sign in", exact=True).click()
            tab.wait_for_selector(f"text=Signed in as {who}, {role}.", timeout=60_000)
            tab.get_by_test_id("stTopNavLink").filter(has_text="Data").click()
            tab.wait_for_selector("text=2 brands with 2 accounts")
            seen.settle()
            assert tab.get_by_role("button", name="Add", exact=True).count() == (role == "editor")
            tab.get_by_role("button", name="Sign out").click()
            tab.wait_for_selector("text=Sign in to see this landscape.", timeout=60_000)
            tab.context.close()
