"""TikTok: the Research API, for researchers that TikTok has approved; not for companies.

The app asks for a token first. Videos are asked for in spans of thirty days, newest first, each in
pages; the position names the last day of the span, the offset in it and the search it belongs to.
Accounts are keyed on their name, as in exports.
"""

import re
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import Any

from pipelines.platforms.answers import Asked, items_in
from pipelines.platforms.client import Client
from pipelines.platforms.errors import SourceError
from pipelines.platforms.keys import needed
from pipelines.platforms.links import Link, steps_at
from pipelines.platforms.paging import HISTORY, Page, read_account
from pipelines.platforms.seen import Reading, account_seen, parsed, post_seen
from pipelines.platforms.tokens import token_of
from pipelines.platforms.values import count_of, id_of, list_of, mapping_of, text_of
from pipelines.platforms.wire.http import Net
from pipelines.records import AccountSeen, Parsed, PostSeen, Response

PLATFORM = "tiktok"
CLIENT, SECRET = "TIKTOK_CLIENT_KEY", "TIKTOK_CLIENT_SECRET"
HOST = "https://open.tiktokapis.com"
BASE = f"{HOST}/v2/research"
NAME = re.compile(r"^[a-z0-9_.]{1,24}$")
SPAN = timedelta(days=29)  # both ends belong to a span of thirty days
USER = {"fields": "display_name,bio_description,follower_count,following_count,video_count"}
VIDEOS = {
    "fields": (
        "id,create_time,username,video_description,hashtag_names,"
        "view_count,like_count,comment_count,share_count,favorites_count"
    )
}


def recognise(link: str) -> Link | None:
    """The account a link names, or None. Videos' links name their author."""
    steps = steps_at(link, PLATFORM)
    name = steps[0].lower() if steps else ""
    if not name.startswith("@") or not NAME.match(name[1:]):
        return None
    return Link(PLATFORM, name[1:], "", f"https://www.tiktok.com/{name}")


def _client(
    net: Net, name: str, *, account_id: str | None = None, link: str | None = None
) -> Client:
    """The questions about an account, with a token that is asked for now."""
    key, secret = needed(PLATFORM, CLIENT), needed(PLATFORM, SECRET)
    asked = Asked(PLATFORM, name, f"{CLIENT} and {SECRET}")
    form = {"client_key": key, "client_secret": secret, "grant_type": "client_credentials"}
    token = token_of(net, asked, f"{HOST}/v2/oauth/token/", form)
    return Client(net, asked, BASE, {"Authorization": f"Bearer {token}"}, says, account_id, link)


def says(asked: Asked, response: Response, answer: Mapping[str, Any]) -> SourceError | None:
    """The error that an answer names by its code."""
    error = mapping_of(answer.get("error"))
    code, said = str(error.get("code", "ok")), text_of(error.get("message"), 200) or ""
    if code == "ok":
        return None
    if code == "access_token_invalid":
        return asked.refused_key()
    if code in ("rate_limit_exceeded", "daily_quota_limit_exceeded"):
        return asked.pause_until(
            datetime.combine(response.received_at.date() + timedelta(1), time())
        )
    if code == "invalid_params" and "user" in said.lower() and "find" in said.lower():
        return asked.not_there()
    if code in ("scope_not_authorized", "access_denied"):
        return asked.not_allowed(said)
    return asked.later(f"which answers: {said or code}")


def resolve(link: Link, net: Net) -> AccountSeen:
    """The account of a link. Raises NotFound, MissingKey, AuthRequired, ..."""
    client, named = _client(net, link.name, link=link.text), {"username": link.name}
    return client.account("/user/info/", parse, {**USER, **named}, json=named)


def fetch(account_id: str, cursor: Mapping[str, Any], net: Net, *, now: datetime) -> dict[str, Any]:
    """Land the account and its videos; the new cursor. See `paging` for how far."""
    name = account_id.removeprefix(f"{PLATFORM}:")
    client = _client(net, name, account_id=account_id)
    profile, page = partial(_profile, client, name), partial(_page, client, name, now.date())
    return read_account(cursor, profile, page, lambda: False, now=now)


def _profile(client: Client, name: str) -> int | None:
    """Land the account; how many videos it counts."""
    named = {"username": name}
    answer = client.ask("/user/info/", "profile", {**USER, **named}, json=named)
    return count_of(mapping_of(mapping_of(answer).get("data")).get("video_count"))


def _page(client: Client, name: str, today: date, position: str | None) -> Page:
    """One page of an account's videos in a span of days."""
    last, offset, search = _place(position, today)
    first = last - SPAN
    answer = mapping_of(
        client.ask("/video/query/", "posts", VIDEOS, json=_query(name, last, offset, search))
    )
    data = mapping_of(answer.get("data"))
    ids = [id_of(mapping_of(item).get("id")) for item in items_in(data, client.asked, "videos")]
    keys = frozenset(filter(None, ids))
    if data.get("has_more") is True:
        more = f"{last:%Y%m%d}:{count_of(data.get('cursor')) or 0}:{id_of(data.get('search_id'))}"
        return Page(more, None, keys)
    before = first - timedelta(days=1)
    following = f"{before:%Y%m%d}:0:" if before > today - HISTORY else None
    return Page(following, datetime.combine(first, time()), keys)


def _place(position: str | None, today: date) -> tuple[date, int, str]:
    """The last day of a span, the offset in it, and the search that it belongs to."""
    if position is None:
        return today, 0, ""
    day, offset, search = position.split(":", 2)
    return datetime.strptime(day, "%Y%m%d").date(), int(offset), search


def _query(name: str, last: date, offset: int, search: str) -> dict[str, Any]:
    author = {"operation": "EQ", "field_name": "username", "field_values": [name]}
    more = {"search_id": search} if search else {}
    return {
        "query": {"and": [author]},
        "start_date": f"{last - SPAN:%Y%m%d}",
        "end_date": f"{last:%Y%m%d}",
        "max_count": 100,
        "cursor": offset,
        **more,
    }


def parse(response: Response) -> Parsed:
    """What an answer of the interface says; never raises."""
    return parsed(response, READING)


def _data(answer: object) -> Mapping[str, Any]:
    return mapping_of(mapping_of(answer).get("data"))


def _account(answer: object, response: Response) -> AccountSeen:
    """The account, whose name the answer lacks: it is in the address that was asked."""
    found, name = _data(answer), _asked_name(response)
    return account_seen(
        response,
        name if found else None,
        {
            "followers": found.get("follower_count"),
            "following": found.get("following_count"),
            "posts_total": found.get("video_count"),
        },
        handle=name,
        name=found.get("display_name"),
        bio=found.get("bio_description"),
        url=f"https://www.tiktok.com/@{name}",
    )


def _asked_name(response: Response) -> str | None:
    """The name that was asked for."""
    if response.account_id:
        return response.account_id.removeprefix(f"{PLATFORM}:")
    found = re.search(r"[?&]username=([a-z0-9_.]+)", response.url)
    return found[1] if found else None


def _video(response: Response, item: object) -> PostSeen | str:
    """The video of an item. Raises Unusable."""
    video = mapping_of(item)
    key, name = id_of(video.get("id")), id_of(video.get("username"))
    return post_seen(
        response,
        key,
        name.lower() if name else None,
        video.get("create_time"),
        {
            "views": video.get("view_count"),
            "likes": video.get("like_count"),
            "comments": video.get("comment_count"),
            "shares": video.get("share_count"),
            "saves": video.get("favorites_count"),
        },
        kind="video",
        url=f"https://www.tiktok.com/@{name}/video/{key}",
        text=video.get("video_description"),
        hashtags=list_of(video.get("hashtag_names")),
    )


READING = Reading(_account, lambda answer: _data(answer).get("videos"), _video)
