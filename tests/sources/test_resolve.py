"""From a link to an account, and every refusal as a sentence."""

from typing import Any

import pytest
import responses

from pipelines import platforms
from pipelines.platforms.errors import (
    AuthRequired,
    NotFound,
    SourceError,
    Unavailable,
    UnknownLink,
)
from pipelines.platforms.wire.http import Net
from tests.fakes.platform_data import PER_ACCOUNT
from tests.fakes.platform_server import FakePlatforms

ALL = tuple(PER_ACCOUNT)


def look_up(link: str, net: Net) -> Any:
    found = platforms.recognise(link)
    return platforms.module(found.platform).resolve(found, net)


@pytest.mark.parametrize("platform", ALL)
def test_a_link_becomes_its_account(fake: FakePlatforms, net: Net, platform: str) -> None:
    account = fake.account(platform)
    seen = look_up(account.link, net)
    assert (seen.account_id, seen.platform) == (account.account_id, platform)
    assert seen.name == "Lumen"


def test_an_unknown_bluesky_account(fake: FakePlatforms, net: Net) -> None:
    with pytest.raises(NotFound, match=r"nobody\.example\.com, which does not exist"):
        look_up("nobody.example.com", net)


def test_a_bluesky_account_for_signed_in_people_is_left_alone(
    fake: FakePlatforms, net: Net
) -> None:
    fake.account("bluesky").label = "!no-unauthenticated"
    with pytest.raises(AuthRequired, match="asks not to be shown"):
        look_up(fake.account("bluesky").link, net)


@pytest.mark.parametrize(
    ("status", "body", "kind"),
    [
        (400, {"error": "InvalidRequest", "message": "Profile not found"}, NotFound),
        (400, {"error": "AccountTakedown", "message": "Account has been suspended"}, NotFound),
        (400, {"error": "AccountDeactivated", "message": "Account is deactivated"}, NotFound),
        (400, {"error": "InvalidRequest", "message": "actor must be a valid did"}, NotFound),
        (401, {"error": "AuthMissing", "message": "no"}, AuthRequired),
        (403, None, Unavailable),
        (400, None, Unavailable),
        (404, None, Unavailable),
    ],
)
@responses.activate
def test_bluesky_refusals(net: Net, status: int, body: Any, kind: type[SourceError]) -> None:
    url = "https://public.api.bsky.app/xrpc/app.bsky.actor.getProfile"
    given = {"json": body} if body else {"body": "<html>403 Forbidden</html>"}
    responses.get(url, status=status, **given)
    with pytest.raises(kind):
        look_up("lumen.example.com", net)


@pytest.mark.parametrize("base", ["http://127.0.0.1:9", "http://127.0.0.1:9/xrpc/"])
@responses.activate
def test_the_bluesky_server_may_be_named(
    net: Net, base: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OUTPACE_BLUESKY_URL", base)
    monkeypatch.setenv("OUTPACE_ALLOW_PRIVATE", "1")
    responses.get("http://127.0.0.1:9/xrpc/app.bsky.actor.getProfile", json={"did": "did:plc:x1"})
    assert look_up("lumen.example.com", net).account_id == "bluesky:did:plc:x1"


LOOKUP = "https://coffee.example/api/v1/accounts/lookup"
FINGER = "https://coffee.example/.well-known/webfinger"
REAL = "https://social.coffee.example/api/v1/accounts/lookup"


@pytest.mark.parametrize(
    ("status", "body", "kind", "says"),
    [
        (404, {"error": "Record not found"}, NotFound, "does not know"),
        (410, {"error": "Gone"}, NotFound, "suspended or deleted"),
        (401, {"error": "This API requires an authenticated user"}, AuthRequired, "signed-in"),
        (200, {"id": "1", "acct": "lumen", "suspended": True}, NotFound, "is suspended"),
        (
            200,
            {"id": "1", "acct": "lumen", "moved": {"url": "https://tea.example/@lumen"}},
            NotFound,
            "moved to https://tea.example/@lumen",
        ),
        (200, {}, Unavailable, "no account came"),
    ],
)
@responses.activate
def test_mastodon_refusals(
    net: Net, status: int, body: Any, kind: type[SourceError], says: str
) -> None:
    responses.get(LOOKUP, status=status, json=body)
    responses.get(FINGER, status=404)
    with pytest.raises(kind, match=says):
        look_up("@lumen@coffee.example", net)


@responses.activate
def test_a_name_under_another_domain_is_found_by_webfinger(net: Net) -> None:
    responses.get(LOOKUP, status=200, body="<html>Our coffee</html>")
    entry = {
        "rel": "self",
        "type": "application/activity+json",
        "href": "https://social.coffee.example/users/lumen",
    }
    responses.get(FINGER, json={"subject": "acct:lumen@coffee.example", "links": [entry]})
    responses.get(REAL, json={"id": "117", "username": "lumen", "acct": "lumen"})
    seen = look_up("lumen@coffee.example", net)
    assert seen.account_id == "mastodon:social.coffee.example:117"


@responses.activate
def test_a_remote_account_is_asked_at_home(net: Net) -> None:
    responses.get(
        "https://other.example/api/v1/accounts/9",
        json={"id": "9", "acct": "lumen@social.coffee.example"},
    )
    responses.get(REAL, json={"id": "117", "username": "lumen", "acct": "lumen"})
    seen = look_up("https://other.example/ap/users/9", net)
    assert (seen.account_id, seen.handle) == (
        "mastodon:social.coffee.example:117",
        "lumen@social.coffee.example",
    )


def test_a_youtube_handle_is_looked_up_on_its_page(fake: FakePlatforms, net: Net) -> None:
    seen = look_up("https://www.youtube.com/@lumen", net)
    assert seen.account_id == fake.account("youtube").account_id


@pytest.mark.parametrize("link", ["youtube.com/@nobody", "https://youtu.be/abcdefghijk"])
def test_a_youtube_link_without_a_channel_says_what_to_give(
    fake: FakePlatforms, net: Net, link: str
) -> None:
    with pytest.raises(UnknownLink, match="copy channel id"):
        look_up(link, net)


@pytest.mark.parametrize("given", ["{base}", "{base}/", "{base}/feeds/videos.xml"])
def test_the_youtube_feed_may_be_named(
    fake: FakePlatforms, net: Net, given: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OUTPACE_YOUTUBE_FEED_URL", given.format(base=fake.base))
    assert look_up(fake.account("youtube").link, net).name == "Lumen"
