"""Blogs and news rooms by their feed: RSS, Atom or JSON Feed. How often, nothing more.

A feed is keyed on its address, a post on the id that its feed gives it. Feeds show their newest
posts, so the history grows from the day one is added. Broken feeds are read as far as they go.
"""

import calendar
import io
import re
from collections.abc import Mapping
from datetime import datetime
from functools import partial
from importlib import import_module
from typing import Any

from pipelines.platforms.answers import Asked, refuse
from pipelines.platforms.border import bounded
from pipelines.platforms.errors import SourceError
from pipelines.platforms.links import Link, address_in, platform_at, tidy
from pipelines.platforms.paging import newest_only, stopped
from pipelines.platforms.plain import plain
from pipelines.platforms.seen import SILENT, account_seen, post_seen
from pipelines.platforms.values import (
    Unusable,
    id_of,
    json_of,
    list_of,
    mapping_of,
    posts_of,
    rejected,
    text_of,
)
from pipelines.platforms.wire.http import Net
from pipelines.records import AccountSeen, Parsed, PostSeen, Response

PLATFORM = "blog"
LONGEST = 450  # signs of an address, so that it fits into ids
LARGEST = 5_000_000  # bytes; a feed of a thousand whole articles is smaller
JSON_FEED = "https://jsonfeed.org/version/"
FEED = re.compile(
    r"^(feed|rss|atom|rdf|feeds)$|\.(rss|atom|rdf)$|(feed|rss|atom|index)\.(xml|json)$", re.I
)
SOMEWHERE = re.compile(
    r"^[a-z][a-z0-9+.-]*:", re.I
)  # an id that is one everywhere: http:, tag:, urn:


def recognise(link: str) -> Link | None:
    """The feed a link names, or None. A page that has a feed is not one."""
    text = re.sub(r"^feed:(//)?", "", tidy(link))
    address = address_in(text)
    if address is None or platform_at(text) or not address.steps or len(text) > LONGEST:
        return None
    is_name = address.steps[0].startswith("@") or address.steps[-1] == "videos.xml"
    of_somebody = address.steps[0] == "feed" and len(address.steps) == 2  # medium.com/feed/@name
    is_feed = of_somebody or FEED.search(address.steps[-1]) or "feed" in address.query
    if is_name or not is_feed or "." not in address.host:
        return None
    whole = (text if address.scheme else f"https://{text}").partition("#")[0]
    return Link(PLATFORM, whole, "", whole)


def _ask(
    address: str, net: Net, purpose: str, *, account_id: str | None = None, link: str | None = None
) -> Response:
    """The feed at an address. Raises NotFound, Unavailable, ... for anything else."""
    asked = Asked(PLATFORM, address)
    response = net.get(address, source=PLATFORM, purpose=purpose, account_id=account_id, link=link)
    if response.status == 404:
        raise asked.not_there()  # a site says so with a page for people
    refuse(response, asked)
    try:
        _feed(response)
    except Unusable as problem:
        raise asked.later(f"but {problem.reason}") from None
    return response


def resolve(link: Link, net: Net) -> AccountSeen:
    """The feed of a link. Raises NotFound, Unavailable, ..."""
    return parse(_ask(link.text, net, "resolve", link=link.text)).accounts[0]


def fetch(account_id: str, cursor: Mapping[str, Any], net: Net, *, now: datetime) -> dict[str, Any]:
    """Land the feed; the new cursor. Raises Interrupted when there is no feed."""
    address = account_id.removeprefix(f"{PLATFORM}:")
    try:
        response = _ask(address, net, "posts", account_id=account_id)
    except SourceError as problem:
        raise stopped(cursor, problem) from problem
    times = [post.published_at for post in bounded(parse(response)).posts]
    return newest_only(cursor, times, now=now)


def _feed(response: Response) -> tuple[Mapping[str, Any], list[Any]]:
    """What a feed says of itself, and its entries. Raises Unusable for what is none."""
    body = response.body.lstrip()
    if len(body) > LARGEST:
        raise Unusable(f"the feed is larger than {LARGEST // 1_000_000} MB")
    if body.startswith((b"{", b"[")):
        whole = mapping_of(json_of(body))
        if not str(whole.get("version", "")).startswith(JSON_FEED):
            raise Unusable("the answer is something else instead of a feed")
        return whole, list_of(whole.get("items"))
    reader = import_module("feedparser")  # only now: links are recognised without it
    found = reader.parse(
        io.BytesIO(body),  # a text could be taken for an address, and asked
        response_headers={"content-type": response.headers.get("content-type", "")},
        sanitize_html=False,
        resolve_relative_uris=False,
    )
    if not found.get("version"):
        kind = "a web page" if b"<html" in body[:2_000].lower() else "something else"
        raise Unusable(f"the answer is {kind} instead of a feed")
    if found.bozo and not found.entries:
        raise Unusable("the feed breaks off before its first post")
    return found.feed, list(found.entries)


def parse(response: Response) -> Parsed:
    """What a feed says: itself, and for purpose `posts` its entries; never raises."""
    if response.status != 200 or response.purpose in SILENT:
        return Parsed()
    try:
        feed, entries = _feed(response)
        accounts = (_account(feed, response),)
    except Unusable as problem:
        return Parsed(rejected=(rejected(response.body, problem),))
    if response.purpose != "posts":
        return Parsed(accounts)
    found = posts_of(entries, partial(_post, response, accounts[0].account_id))
    return Parsed(accounts, found.posts, found.rejected, found.skipped)


def _account(feed: Mapping[str, Any], response: Response) -> AccountSeen:
    account = (response.account_id or "").removeprefix(f"{PLATFORM}:") or response.link
    return account_seen(
        response,
        id_of(account or response.url),
        {},
        name=feed.get("title"),
        bio=feed.get("description") or feed.get("subtitle"),
        url=feed.get("home_page_url") or feed.get("link"),
    )


def _when(entry: Mapping[str, Any]) -> tuple[object, object]:
    """The time of an entry, and how its feed writes it."""
    for name in ("published", "created", "updated"):
        moment = entry.get(f"{name}_parsed")
        if moment:
            return calendar.timegm(moment), entry.get(name)
    written = entry.get("date_published") or entry.get("date_modified")
    return written, written


def _tags(entry: Mapping[str, Any]) -> list[object]:
    tags = list_of(entry.get("tags"))
    return [tag if isinstance(tag, str) else mapping_of(tag).get("term") for tag in tags]


def _post(response: Response, account_id: str, item: object) -> PostSeen | str:
    """The post of an entry. Raises Unusable."""
    entry = item if isinstance(item, dict) else {}
    link = entry.get("link") or entry.get("url")
    key, owner = id_of(entry.get("id")) or id_of(link), account_id.removeprefix(f"{PLATFORM}:")
    at, declared = _when(entry)
    title = text_of(entry.get("title")) or text_of(entry.get("summary"))
    return post_seen(
        response,
        key if key is None or SOMEWHERE.match(key) else id_of(f"{owner}#{key}"),
        owner,
        at,
        {},
        kind="text",
        url=link,
        language=entry.get("language"),
        text=None if title is None else plain(title),
        hashtags=_tags(entry),
        declared=declared,
    )
