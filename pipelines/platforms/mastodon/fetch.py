"""Mastodon and servers that speak its API: favourites, replies, boosts and quotes, without a key.

An account is always asked at its home server, because other servers know only a part of its counts:
`/api/v1/accounts/lookup`, `/api/v1/accounts/:id`, `/api/v1/accounts/:id/statuses`. Boosts, replies
to others and posts that are not public are left out. Of an account that opts out of search engines
(`noindex`) the counts are kept, the texts are not.

Servers that speak the interface differ: pages may be shorter than asked and are not the last then,
ids may have letters, the Link header may name another host, so that only its `max_id` is used. Some
show nothing without a token of their own, which `MASTODON_TOKEN_<HOST>` may hold.
"""

import re
from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

from requests.utils import parse_header_links

from pipelines.platforms.answers import Asked, items_in, payload
from pipelines.platforms.client import Client
from pipelines.platforms.errors import AuthRequired, NotFound, SourceError, Suspended
from pipelines.platforms.fediverse import base_of, parts_of
from pipelines.platforms.keys import host_variable, key
from pipelines.platforms.links import Link, address_in, host_of, is_foreign, tidy
from pipelines.platforms.mastodon.reading import PLATFORM, parse
from pipelines.platforms.nodeinfo import software_at
from pipelines.platforms.paging import Page, reach_of, read_account
from pipelines.platforms.registry import servers
from pipelines.platforms.values import (
    Unusable,
    count_of,
    id_of,
    json_of,
    list_of,
    mapping_of,
    text_of,
    time_of,
)
from pipelines.platforms.wire.http import Net
from pipelines.records import AccountSeen, Response

__all__ = ["PLATFORM", "fetch", "parse", "recognise", "resolve"]

PAGE_SIZE = "40"
NAME = re.compile(r"^[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_])?$")
ACCOUNT = re.compile(r"^(?:acct:)?@?([^@/\s:]+)@([^@/\s]+)$")
BY_ID = "/ap/users/"  # some addresses hold the number of an account instead of its name


def _link(name: str, host: str | None, scheme: str = "") -> Link | None:
    """The link of a name at a host, if both can be."""
    is_name = NAME.match(name.removeprefix(BY_ID)) and len(name) <= 200
    if not is_name or not host or is_foreign(host):
        return None
    if not (scheme or "." in host or ":" in host or host == "localhost"):
        return None
    base = base_of(host, scheme)
    text = f"{base}{name}" if name.startswith(BY_ID) else f"{base}/@{name}"
    return Link(PLATFORM, name, base, text)


def recognise(link: str) -> Link | None:
    """The account a link names, or None. A view of a remote account names its home server."""
    text = tidy(link)
    account = ACCOUNT.match(text)
    if account:
        return _link(account[1], host_of(account[2]))
    address = address_in(text)
    name, _, remote = (_name_in(address.steps) if address else "").partition("@")
    if address is None or not name:
        return None
    return _link(name, host_of(remote)) if remote else _link(name, address.host, address.scheme)


def _name_in(steps: tuple[str, ...]) -> str:
    """The name (perhaps name@remote) in the path of an address, or ""."""
    steps = steps[1:] if steps[:1] in (("web",), ("deck",)) else steps
    if steps[:2] == ("ap", "users") and len(steps) > 2 and steps[2].isdigit():
        return BY_ID + steps[2]
    if steps[:1] == ("users",) and len(steps) > 1:
        return steps[1]
    return steps[0][1:] if steps and steps[0].startswith("@") else ""


def _says(asked: Asked, response: Response, _: Mapping[str, Any]) -> SourceError | None:
    """What the status of an answer means that is the server's own word."""
    if response.status == 404:
        return _unknown(asked)
    if response.status in (401, 403) and not asked.keys:
        return AuthRequired(
            f"{asked.so}, whose server answers signed-in people only; "
            f"a token of that server in {_variable(response.url)} opens it"
        )
    return None


def _unknown(asked: Asked) -> NotFound:
    return asked.named(NotFound(f"{asked.so}, which the server does not know; check the spelling"))


def _variable(url: str) -> str:
    return host_variable(PLATFORM, urlsplit(url).netloc)


def _client(
    base: str, net: Net, who: str, *, account_id: str | None = None, link: str | None = None
) -> Client:
    """The questions to a server, with a token where one is set for it."""
    variable = _variable(base)
    token = key(variable)
    secret = {"Authorization": f"Bearer {token}"} if token else {}
    hint = "" if token else f", or set a token of that server in {variable}"
    asked = Asked(PLATFORM, who, variable if token else "", hint)
    return Client(net, asked, base, secret, _says, account_id, link)


def _is_page(response: Response) -> bool:
    return response.body.lstrip()[:1] == b"<"


def resolve(link: Link, net: Net) -> AccountSeen:
    """The account of a link at its home server. Raises NotFound, AuthRequired, Unavailable, ..."""
    client = _client(link.base, net, link.text.removeprefix("https://"), link=link.text)
    response = _look_up(link, client)
    if response.status in (404, 410) or _is_page(response):
        home = _home_by_webfinger(link, net)
        response = _look_up(home, client) if home else response
    home = _home_of_remote(response)
    response = _look_up(home, client) if home else response
    if response.status == 404 and servers().get(software_at(link, net) or "") == PLATFORM:
        raise _unknown(client.asked)  # also where the server says so with a page for people
    _refuse_gone(mapping_of(payload(response, client.asked, _says)), client.asked)
    found = parse(response).accounts
    if not found:
        raise client.asked.later("but no account came; check that it is a Mastodon server")
    return found[0]


def _look_up(link: Link, client: Client) -> Response:
    """The answer of a server about a name."""
    is_number = link.name.startswith(BY_ID)
    path = link.name.removeprefix(BY_ID) if is_number else "lookup"
    params = None if is_number else {"acct": link.name}
    there = _client(link.base, client.net, client.asked.who, link=link.text)
    return there.response(f"/api/v1/accounts/{path}", "resolve", params)


def _home_by_webfinger(link: Link, net: Net) -> Link | None:
    """The real server of an account whose name is under another domain, if there is one."""
    if link.name.startswith(BY_ID):
        return None
    host = urlsplit(link.base).netloc
    response = net.get(
        f"{link.base}/.well-known/webfinger",
        params={"resource": f"acct:{link.name}@{host}"},
        source=PLATFORM,
        purpose="lookup",
        link=link.text,
    )
    try:
        answer = mapping_of(json_of(response.body)) if response.status == 200 else {}
    except Unusable:
        answer = {}
    homes = map(_home_in, list_of(answer.get("links")))
    return next((home for home in homes if home and home.base != link.base), None)


def _home_in(entry: object) -> Link | None:
    """The account at its own server that an entry of a webfinger answer points to."""
    link = mapping_of(entry)
    is_account = link.get("rel") == "self" and "json" in str(link.get("type", ""))
    return recognise(str(link.get("href", ""))) if is_account else None


def _home_of_remote(response: Response) -> Link | None:
    """The account at its own server, when a server shows one that lives elsewhere."""
    try:
        account = mapping_of(json_of(response.body)) if response.status == 200 else {}
    except Unusable:
        account = {}
    acct = str(account.get("acct", ""))
    home = recognise(f"@{acct}") if "@" in acct else None
    return home if home and urlsplit(home.base).netloc != urlsplit(response.url).netloc else None


def _refuse_gone(account: Mapping[str, Any], asked: Asked) -> None:
    """Raise NotFound for an account that is suspended or has moved away."""
    if account.get("suspended") is True:
        raise Suspended(f"{asked.so}, which is suspended; remove it")
    moved = mapping_of(account.get("moved"))
    if moved:
        to = text_of(moved.get("url"), 200) or text_of(moved.get("acct"), 200) or "another server"
        raise NotFound(f"{asked.so}, which has moved to {to}; add that account instead")


def fetch(account_id: str, cursor: Mapping[str, Any], net: Net, *, now: datetime) -> dict[str, Any]:
    """Land the profile and the posts of an account; the new cursor. See `paging` for how far."""
    host, number = parts_of(account_id)
    who = net.name_of(account_id, f"{host}/{number}")
    client = _client(base_of(host), net, who, account_id=account_id)
    path = f"/api/v1/accounts/{quote(number, safe='')}"
    profile, page = partial(_profile, client, path), partial(_page, client, path)
    return read_account(cursor, profile, page, partial(_shows_any, client, path), now=now)


def _profile(client: Client, path: str) -> int | None:
    """Land the profile of an account; how many posts it counts. Raises Suspended for one so."""
    profile = mapping_of(client.ask(path, "profile"))
    if profile.get("suspended") is True:
        raise Suspended(f"{client.asked.so}, which is suspended; its earlier data stays")
    return count_of(profile.get("statuses_count"))


def _shows_any(client: Client, path: str) -> bool:
    """Whether the list of an account holds anything, also boosts."""
    return bool(list_of(client.ask(f"{path}/statuses", "lookup", {"limit": "1"})))


def _page(client: Client, path: str, position: str | None) -> Page:
    """One page of an account's statuses; the position is the id to go on below.

    Replies are asked for and left out by `reading`: some servers (Takahe) take the posts of an
    account's own thread for replies.
    """
    params = {"limit": PAGE_SIZE, "exclude_reblogs": "true"}
    more = {"max_id": position} if position else {}
    response = client.response(f"{path}/statuses", "posts", {**params, **more})
    statuses = items_in(payload(response, client.asked, _says), client.asked, "")
    items = [mapping_of(status) for status in statuses]
    ids = [number for number in (id_of(item.get("id")) for item in items) if number]
    times = [moment for moment in (time_of(item.get("created_at")) for item in items) if moment]
    return Page(_following(response, ids), reach_of(times), frozenset(ids))


def _following(response: Response, ids: list[str]) -> str | None:
    """Below which id the next page begins: as the Link header says, else below the last one."""
    header = response.headers.get("link")
    if not header:
        return ids[-1] if ids else None
    nexts = [
        link.get("url", "") for link in parse_header_links(header) if link.get("rel") == "next"
    ]
    if not nexts:
        return None
    try:
        below = parse_qs(urlsplit(nexts[0]).query).get("max_id", [])
    except ValueError:
        below = []
    return below[0] if below else (ids[-1] if ids else None)
