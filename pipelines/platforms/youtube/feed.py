"""YouTube's public feed: views and likes of a channel's last 15 videos, without a key.

The feed offers no comments, no subscribers and no older videos, so history grows from the day a
channel is added. It answers 404 or 500 for sound channels at times: that is an outage, never the
end of a channel. The feed itself names the channel without the `UC` in front, its entries with it.
"""

import re
from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import Any
from urllib.parse import quote, urlsplit
from xml.etree.ElementTree import Element

from pipelines.bounds import DECLARED_LIMIT, NAME_LIMIT
from pipelines.platforms import atom
from pipelines.platforms.border import bounded
from pipelines.platforms.errors import Interrupted, SourceError, Unavailable, UnknownLink
from pipelines.platforms.links import Link
from pipelines.platforms.paging import newest_only
from pipelines.platforms.values import (
    Unusable,
    address_of,
    counts_of,
    name_of,
    posts_of,
    rejected,
    tags_in,
    tags_of,
    text_of,
    time_of,
)
from pipelines.platforms.wire.http import Net
from pipelines.platforms.youtube.names import HOME, PLATFORM, feed_address, is_id
from pipelines.records import AccountSeen, Parsed, PostSeen, Response

TRANSIENT = (404, 403)
ON_PAGE = (
    re.compile(r'rel="canonical"\s+href="[^"]{0,100}/channel/(UC[\w-]{22})'),
    re.compile(r'itemprop="(?:identifier|channelId)"\s+content="(UC[\w-]{22})"'),
    re.compile(r'"externalId"\s*:\s*"(UC[\w-]{22})"'),
)
WHERE = "open the channel, choose 'about' and 'share channel', 'copy channel id'"


def resolve(link: Link, net: Net) -> AccountSeen:
    """The channel of a link, with its id. Raises UnknownLink, Unavailable, ..."""
    is_named = not is_id(link.name) and not link.name.startswith("user/")
    name = looked_up(link, net) if is_named else link.name
    found = parse(_ask(name, net, "resolve", link=link.text)).accounts
    if not found:
        raise Unavailable(f"asked for the feed of {name}, but it names no channel; try again later")
    return found[0]


def refuse_video(link: Link) -> None:
    """Raise UnknownLink for a link to a video: it does not say whose it is."""
    if link.name.startswith("watch/"):
        raise UnknownLink(
            f"asked for {link.text}, which is a video; give the channel instead ({WHERE})"
        )


def looked_up(link: Link, net: Net) -> str:
    """The channel id on the public page of a handle. Raises UnknownLink when it is not there."""
    parts = urlsplit(feed_address())
    address = f"{parts.scheme}://{parts.netloc}/{quote(link.name, safe='/@')}"
    response = net.get(address, source=PLATFORM, purpose="lookup", link=link.text)
    page = response.body.decode("utf-8", "replace") if response.status == 200 else ""
    for pattern in ON_PAGE:
        found = pattern.search(page)
        if found:
            return found[1]
    raise UnknownLink(
        f"asked for {link.text}, whose channel id could not be read from its page; "
        f"give the id that begins with UC instead ({WHERE})"
    )


def _ask(
    name: str, net: Net, purpose: str, *, account_id: str | None = None, link: str | None = None
) -> Response:
    """The feed of a channel. Raises Unavailable for anything else than a feed."""
    user = name.removeprefix("user/")
    who = net.name_of(account_id or "", user)
    response = net.get(
        feed_address(),
        params={"channel_id": name} if user == name else {"user": user},
        source=PLATFORM,
        purpose=purpose,
        account_id=account_id,
        link=link,
        also_retry=TRANSIENT,
    )
    if response.status != 200:
        raise Unavailable(
            f"asked for the YouTube feed of {who}, which answers {response.status}; YouTube's "
            "feeds fail at times: try again later, or check the channel id"
        )
    try:
        atom.tree(response.body)
    except Unusable as problem:
        raise Unavailable(
            f"asked for the YouTube feed of {who}, but {problem.reason}; try again later"
        ) from None
    return response


def fetch(account_id: str, cursor: Mapping[str, Any], net: Net, *, now: datetime) -> dict[str, Any]:
    """Land the feed of a channel; the new cursor. Raises Interrupted when there is no feed."""
    try:
        channel = account_id.removeprefix(f"{PLATFORM}:")
        response = _ask(channel, net, "posts", account_id=account_id)
    except SourceError as problem:
        raise Interrupted(cursor, problem) from problem
    times = [post.published_at for post in bounded(parse(response)).posts]
    return newest_only(cursor, times, now=now)


def parse(response: Response) -> Parsed:
    """What a feed says: the channel, and for purpose `posts` its videos; never raises."""
    if response.status != 200 or response.purpose == "lookup":
        return Parsed()
    try:
        feed = atom.tree(response.body)
        accounts = (_account(feed, response),)
    except Unusable as problem:
        return Parsed(rejected=(rejected(response.body, problem),))
    if response.purpose != "posts":
        return Parsed(accounts=accounts)
    entries = [part for part in feed if part.tag == "entry"]
    found = posts_of(entries, partial(_video, response, accounts[0].account_id))
    return Parsed(accounts, found.posts, found.rejected, found.skipped)


def _channel(value: str | None) -> str | None:
    """A channel id with its UC in front, or None."""
    bare = (value or "").strip()
    if not re.fullmatch(r"[A-Za-z0-9_-]{3,100}", bare):
        return None
    return bare if bare.startswith("UC") and len(bare) != 22 else f"UC{bare}"


def _channel_of(feed: Element, response: Response) -> str | None:
    """The id of a feed's channel: as asked, as its page says, as its entries say, as it says."""
    if response.account_id:
        return response.account_id.removeprefix(f"{PLATFORM}:")
    page = (atom.alternate(feed) or "").rpartition("/channel/")[2]
    entry = atom.text(feed, "entry", "channelId")
    own = atom.text(feed, "channelId")
    uploader = (atom.text(feed, "author", "uri") or "").rpartition("/channel/")[2]
    found = page if page.startswith("UC") else entry or own or uploader
    return _channel(found)


def _account(feed: Element, response: Response) -> AccountSeen:
    channel = _channel_of(feed, response)
    if channel is None:
        raise Unusable("a feed without a usable channel id", "channelId")
    name = atom.text(feed, "author", "name") or atom.text(feed, "title")
    return AccountSeen(
        account_id=f"{PLATFORM}:{channel}",
        platform=PLATFORM,
        observed_at=response.received_at,
        name=name_of(name, NAME_LIMIT),
        url=f"{HOME}/channel/{channel}",
        missing=dict.fromkeys(("followers", "following", "posts_total"), "not_offered"),
    )


def _video(response: Response, account_id: str, entry: Element) -> PostSeen | str:
    """The video of an entry, or why it is left out. Raises Unusable."""
    video = atom.text(entry, "videoId") or (atom.text(entry, "id") or "").rpartition(":")[2]
    if not re.fullmatch(r"[A-Za-z0-9_-]{1,100}", video):
        raise Unusable("a video without a usable id", "videoId")
    owner = _channel(atom.text(entry, "channelId"))
    if owner and f"{PLATFORM}:{owner}" != account_id:
        return "other_channel"
    declared = atom.text(entry, "published")
    published_at = time_of(declared)
    if published_at is None:
        raise Unusable("a video without a usable time", "published")
    numbers, missing = counts_of(_counts(entry))
    title = atom.text(entry, "title") or atom.text(entry, "group", "title")
    about = atom.text(entry, "group", "description") or ""
    return PostSeen(
        post_id=f"{PLATFORM}:{video}",
        account_id=account_id,
        published_at=published_at,
        observed_at=response.received_at,
        kind="video",
        language=None,
        declared_at=name_of(declared, DECLARED_LIMIT),
        url=address_of(atom.alternate(entry)) or f"{HOME}/watch?v={video}",
        text=text_of(title),
        hashtags=tags_of(tags_in(f"{title or ''} {about}")),
        missing=missing,
        **numbers,
    )


def _counts(entry: Element) -> dict[str, object]:
    """Views, and the number of ratings, which is that of likes since dislikes are not shown."""
    community = ("group", "community")
    return {
        "views": atom.attribute(entry, "views", *community, "statistics"),
        "likes": atom.attribute(entry, "count", *community, "starRating"),
    }
