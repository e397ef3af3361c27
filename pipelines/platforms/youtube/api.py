"""YouTube's Data API v3: every public video of a channel, with views, likes, comments.

A channel names the list of its uploads; the list is read in pages of 50 ids, and each page asks for
the 50 videos with their counts. Numbers come as text. A video whose ratings are hidden has no
likeCount, one without comments no commentCount, a channel may hide its subscribers: unknown, not 0.
Subscribers are rounded to three digits. Each question costs one unit of 10,000 a day; the day ends
at midnight Pacific time.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from functools import partial
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pipelines.platforms.answers import Asked, items_in
from pipelines.platforms.client import Client
from pipelines.platforms.errors import AuthRequired, NotFound, SourceError
from pipelines.platforms.keys import needed
from pipelines.platforms.links import Link
from pipelines.platforms.looking import LOOK, batches
from pipelines.platforms.paging import Page, reach_of, read_account
from pipelines.platforms.seen import NOT_KEPT, Reading, account_seen, parsed, post_seen
from pipelines.platforms.values import (
    Unusable,
    count_of,
    id_of,
    json_of,
    list_of,
    mapping_of,
    moment_of,
    tags_in,
    text_of,
)
from pipelines.platforms.wire.http import Net
from pipelines.platforms.youtube.feed import looked_up
from pipelines.platforms.youtube.names import HOME, PLATFORM, is_id
from pipelines.records import AccountSeen, Parsed, PostSeen, Response

KEY = "YOUTUBE_API_KEY"
HOST = "youtube.googleapis.com"
BASE = f"https://{HOST}/youtube/v3"
PAGE_SIZE = "50"
PACIFIC = ZoneInfo("America/Los_Angeles")
CHANNEL_PARTS = "snippet,statistics"
VIDEO_PARTS = "snippet,statistics,status"
WRONG_KEY = ("keyInvalid", "keyExpired", "API_KEY_INVALID", "ipRefererBlocked")
USED_UP = ("quotaExceeded", "dailyLimitExceeded")
KEPT = {  # what says which video it is, when it was published and of which kind it is
    "snippet": (
        "publishedAt",
        "channelId",
        "liveBroadcastContent",
        "defaultAudioLanguage",
        "defaultLanguage",
    ),
    "status": ("privacyStatus",),
}
TOO_FAST = ("rateLimitExceeded", "userRateLimitExceeded")


def is_answer(response: Response) -> bool:
    """Whether an answer came from the Data API."""
    return urlsplit(response.url).netloc == HOST


def _client(
    net: Net, who: str, *, account_id: str | None = None, link: str | None = None
) -> Client:
    secret = {"X-Goog-Api-Key": needed(PLATFORM, KEY)}
    return Client(net, Asked(PLATFORM, who, KEY), BASE, secret, _says, account_id, link)


def _says(asked: Asked, response: Response, answer: Mapping[str, Any]) -> SourceError | None:
    """The error that an answer names by its reason."""
    error = mapping_of(answer.get("error"))
    entries = [*list_of(error.get("errors")), *list_of(error.get("details"))]
    reasons = [str(mapping_of(entry).get("reason", "")) for entry in entries]
    said = text_of(error.get("message"), 200) or ""
    if any(reason in WRONG_KEY for reason in reasons) or "API key not valid" in said:
        return asked.refused_key()
    if any(reason in USED_UP for reason in reasons):
        return asked.pause_until(_midnight(response.received_at))
    if any(reason in TOO_FAST for reason in reasons):
        return asked.pause(response, timedelta(minutes=1))
    if "accessNotConfigured" in reasons:
        return AuthRequired(
            f"{asked.so}, whose Data API is not switched on for the key in {KEY}; switch it on at "
            "https://console.cloud.google.com/apis/library/youtube.googleapis.com"
        )
    if "channelListResponse" in str(answer.get("kind")) and not _first(answer):
        return asked.not_there()
    return asked.not_allowed(said) if error and response.status == 403 else None


def _midnight(now: datetime) -> datetime:
    """When the next day of the quota begins, as naive UTC."""
    day = now.replace(tzinfo=UTC).astimezone(PACIFIC).date() + timedelta(days=1)
    return datetime.combine(day, time(), PACIFIC).astimezone(UTC).replace(tzinfo=None)


def resolve(link: Link, net: Net) -> AccountSeen:
    """The channel of a link. Raises NotFound, UnknownLink, AuthRequired, RateLimited, ..."""
    client = _client(net, link.text, link=link.text)
    name = looked_up(link, net) if link.name.startswith("c/") else link.name
    return client.account("/channels", parse, {"part": CHANNEL_PARTS, **_by(name)})


def _by(name: str) -> dict[str, str]:
    """The parameter that asks for a channel by what a link says of it."""
    if is_id(name):
        return {"id": name}
    return {"forUsername": name[5:]} if name.startswith("user/") else {"forHandle": name}


def fetch(account_id: str, cursor: Mapping[str, Any], net: Net, *, now: datetime) -> dict[str, Any]:
    """Land a channel and its videos; the new cursor, which says that the Data API made it."""
    channel = account_id.removeprefix(f"{PLATFORM}:")
    client = _client(net, net.name_of(account_id, channel), account_id=account_id)
    profile, page = partial(_profile, client, channel), partial(_page, client, channel)
    return read_account({**cursor, "by": "api"}, profile, page, lambda: False, now=now)


def look(account_id: str, post_ids: Sequence[str], net: Net) -> None:
    """Land known videos of a channel as they are now; one that is gone is not in the answer."""
    channel = account_id.removeprefix(f"{PLATFORM}:")
    client = _client(net, net.name_of(account_id, channel), account_id=account_id)
    for keys in batches(post_ids, int(PAGE_SIZE)):
        asked = {"part": VIDEO_PARTS, "id": ",".join(keys)}
        items_in(client.ask("/videos", LOOK, asked), client.asked)


def _profile(client: Client, channel: str) -> int | None:
    """Land the channel; how many videos it counts."""
    answer = client.ask("/channels", "profile", {"part": CHANNEL_PARTS, "id": channel})
    return count_of(_statistics(_first(answer)).get("videoCount"))


def _page(client: Client, channel: str, position: str | None) -> Page:
    """One page of a channel's uploads: the list of them, then the videos that are on it."""
    params = {"part": "contentDetails", "playlistId": f"UU{channel[2:]}", "maxResults": PAGE_SIZE}
    more = {"pageToken": position} if position else {}
    try:
        listed = mapping_of(client.ask("/playlistItems", "lookup", {**params, **more}))
    except NotFound:
        return Page(None, None)  # a channel that never had a video has no list of them
    details = [
        mapping_of(mapping_of(x).get("contentDetails")) for x in items_in(listed, client.asked)
    ]
    ids = [video for video in (id_of(one.get("videoId")) for one in details) if video]
    if ids:
        videos = client.ask("/videos", "posts", {"part": VIDEO_PARTS, "id": ",".join(ids)})
        items_in(videos, client.asked)
    times = [moment_of(one.get("videoPublishedAt")) for one in details]
    return Page(
        id_of(listed.get("nextPageToken")), reach_of(list(filter(None, times))), frozenset(ids)
    )


def _first(answer: object) -> Mapping[str, Any]:
    """The first of the items of an answer, an empty one where there is none."""
    return mapping_of(next(iter(list_of(mapping_of(answer).get("items"))), None))


def _statistics(item: Mapping[str, Any]) -> Mapping[str, Any]:
    return mapping_of(item.get("statistics"))


def parse(response: Response) -> Parsed:
    """What an answer of the Data API says; never raises."""
    return parsed(response, READING)


def _account(answer: object, response: Response) -> AccountSeen:
    channel = _first(answer)
    snippet, numbers = mapping_of(channel.get("snippet")), _statistics(channel)
    key, is_hidden = id_of(channel.get("id")), numbers.get("hiddenSubscriberCount") is True
    return account_seen(
        response,
        key,
        {
            "followers": None if is_hidden else numbers.get("subscriberCount"),
            "posts_total": numbers.get("videoCount"),
        },
        handle=snippet.get("customUrl"),
        name=snippet.get("title"),
        bio=snippet.get("description"),
        url=f"{HOME}/channel/{key}",
        missing={"followers": "hidden"} if is_hidden else None,
        is_rounded=True,
    )


def _video(response: Response, item: object) -> PostSeen | str:
    """The video of an item, or why it is left out. Raises Unusable."""
    video = mapping_of(item)
    snippet, numbers = mapping_of(video.get("snippet")), _statistics(video)
    key, owner = id_of(video.get("id")), id_of(snippet.get("channelId"))
    if owner and response.account_id not in (None, f"{PLATFORM}:{owner}"):
        return "other_channel"
    if snippet.get("liveBroadcastContent") == "upcoming":
        return "not_yet_shown"
    if mapping_of(video.get("status")).get("privacyStatus", "public") != "public":
        return "not_public"
    title, about = snippet.get("title"), snippet.get("description")
    return post_seen(
        response,
        key,
        owner,
        snippet.get("publishedAt"),
        {
            "views": numbers.get("viewCount"),
            "likes": numbers.get("likeCount"),
            "comments": numbers.get("commentCount"),
        },
        kind="video",
        url=f"{HOME}/watch?v={key}",
        language=snippet.get("defaultAudioLanguage") or snippet.get("defaultLanguage"),
        text=title,
        hashtags=[*tags_in(title), *tags_in(about)],
        missing=_why_missing(video),
    )


def bare(response: Response) -> Response:
    """An answer without numbers and words: which videos were there, and when each was published.

    The same where it says nothing that may not be kept: a feed, an error.
    """
    if not is_answer(response) or response.status != 200:
        return response
    try:
        answer = mapping_of(json_of(response.body))
    except Unusable:
        return replace(response, body=b" " * len(response.body))
    kept = {name: answer[name] for name in ("kind", "error") if name in answer}
    items = [_bare(mapping_of(item)) for item in list_of(answer.get("items"))]
    body = json.dumps({**kept, "items": items} if "items" in answer else kept).encode()
    return replace(response, body=body.ljust(len(response.body)))  # how much came stays true


def _bare(item: Mapping[str, Any]) -> dict[str, Any]:
    parts = {name: mapping_of(item.get(name)) for name in KEPT}
    return {
        "id": item.get("id"),
        **{
            part: {name: value for name, value in parts[part].items() if name in names}
            for part, names in KEPT.items()
            if part in item
        },
    }


def _why_missing(video: Mapping[str, Any]) -> dict[str, str]:
    """Why a video has no likes or no comments: its owner says so by leaving the number out.

    One without any numbers had them once (`bare`).
    """
    if "statistics" not in video:
        return dict.fromkeys(("views", "likes", "comments"), NOT_KEPT)
    numbers = _statistics(video)
    reasons = {"likes": ("likeCount", "hidden"), "comments": ("commentCount", "off")}
    return {metric: why for metric, (name, why) in reasons.items() if name not in numbers}


READING = Reading(_account, lambda answer: mapping_of(answer).get("items"), _video)
