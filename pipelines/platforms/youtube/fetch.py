"""YouTube: the Data API where a key is set, else the public feed without one.

The Data API gives all videos of a channel with views, likes and comments, and its subscribers; the
feed gives views and likes of the newest 15. Both give the same ids, so that a key can come and go.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from pipelines.platforms.keys import key
from pipelines.platforms.links import Link
from pipelines.platforms.wire.http import Net
from pipelines.platforms.youtube import api, feed
from pipelines.platforms.youtube.api import bare
from pipelines.platforms.youtube.names import PLATFORM, recognise
from pipelines.records import AccountSeen, Parsed, Response

__all__ = ["PLATFORM", "bare", "fetch", "look", "parse", "recognise", "resolve"]


def resolve(link: Link, net: Net) -> AccountSeen:
    """The channel of a link, with its id. Raises UnknownLink, NotFound, Unavailable, ..."""
    feed.refuse_video(link)
    return api.resolve(link, net) if key(api.KEY) else feed.resolve(link, net)


def fetch(account_id: str, cursor: Mapping[str, Any], net: Net, *, now: datetime) -> dict[str, Any]:
    """Land the channel and its videos; the new cursor.

    What the feed swept is no history: the first run with a key reads all of it.
    """
    if not key(api.KEY):
        kept = {name: value for name, value in cursor.items() if name != "by"}
        return feed.fetch(account_id, kept, net, now=now)
    known = cursor if cursor.get("by") == "api" else {}
    return api.fetch(account_id, known, net, now=now)


def look(account_id: str, post_ids: Sequence[str], net: Net) -> None:
    """Land known videos of a channel as they are now; the feed cannot be asked for them."""
    api.look(account_id, post_ids, net)


def parse(response: Response) -> Parsed:
    """What an answer of the Data API or of the feed says; never raises."""
    return api.parse(response) if api.is_answer(response) else feed.parse(response)
