"""Servers that anybody can run: what they run, a token of their own, names under another domain."""

from collections.abc import Callable

import pytest
from requests import PreparedRequest

from pipelines.platforms import recognise
from pipelines.platforms.errors import AuthRequired, Interrupted, NotFound, UnknownLink
from pipelines.platforms.mastodon.fetch import fetch
from pipelines.platforms.resolving import resolve
from pipelines.platforms.wire.http import Net
from pipelines.records import Response
from tests.fakes.servers import Mastodon, nodeinfo
from tests.fakes.wire import Answer, as_json, as_page, on_the_wire
from tests.sources.conftest import START

TOKEN = "canary-mastodon-0123456789"
VARIABLE = "MASTODON_TOKEN_COFFEE_EXAMPLE"


@pytest.fixture
def server() -> Mastodon:
    return Mastodon(START)


def closed(answer: Answer) -> Callable[[PreparedRequest], Answer | None]:
    """A server that shows nothing without its token."""
    return lambda request: None if TOKEN in str(request.headers) else answer


def test_a_server_that_wants_a_token_names_the_variable(
    server: Mastodon, net: Net, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.fault = closed(as_json({"error": "This method requires an authenticated user"}, 401))
    with on_the_wire(server):
        with pytest.raises(AuthRequired, match=f"signed-in people only; .* in {VARIABLE} opens it"):
            resolve(recognise(server.link), net)
        monkeypatch.setenv(VARIABLE, TOKEN)
        assert resolve(recognise(server.link), net).account_id == server.account_id
        assert fetch(server.account_id, {}, net, now=START)["swept_at"]


@pytest.mark.parametrize("answer", [as_page(), as_page(401), as_page(403)])
def test_a_page_in_the_place_of_an_answer_says_that_a_token_may_help(
    server: Mastodon, net: Net, answer: Answer
) -> None:
    server.fault = closed(answer)
    with on_the_wire(server), pytest.raises(Interrupted, match=f"set a token .* in {VARIABLE}"):
        fetch(server.account_id, {}, net, now=START)


def test_a_wrong_token_is_told_with_its_variable(
    server: Mastodon, net: Net, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, "another-0123456789")
    server.fault = closed(as_json({"error": "The access token is invalid"}, 401))
    with on_the_wire(server), pytest.raises(AuthRequired, match=f"accept the key in {VARIABLE}"):
        fetch(server.account_id, {}, net, now=START)


def running(software: str | None) -> Callable[[PreparedRequest], Answer | None]:
    """A server that says what it runs, and to everything else that there is no such page."""

    def answer(request: PreparedRequest) -> Answer:
        said = nodeinfo(request, "coffee.example", software) if software else None
        return said or as_page(404)

    return answer


def test_a_misspelt_name_is_one_also_where_the_server_says_so_with_a_page(
    server: Mastodon, net: Net
) -> None:
    server.fault = running("takahe")
    with on_the_wire(server), pytest.raises(NotFound, match="does not know; check the spelling"):
        resolve(recognise(server.link), net)


def test_software_without_a_source_is_named(server: Mastodon, net: Net) -> None:
    server.fault = running("writefreely")
    with on_the_wire(server), pytest.raises(UnknownLink, match="runs writefreely, so it cannot"):
        resolve(recognise(server.link), net)


@pytest.mark.parametrize("link", ["https://coffee.example/c/beans", "https://coffee.example/u/me"])
def test_a_link_that_could_be_anything_is_refused_where_nobody_says_what_it_is(
    server: Mastodon, net: Net, link: str, landed: list[Response]
) -> None:
    server.fault = running(None)
    with on_the_wire(server), pytest.raises(UnknownLink, match="does not say what it runs"):
        resolve(recognise(link), net)
    assert {answer.purpose for answer in landed} == {"lookup"}
