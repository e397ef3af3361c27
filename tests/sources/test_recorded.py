"""Answers of the real platforms, as they were recorded or documented, read by the sources."""

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from pipelines import platforms
from pipelines.records import Parsed, Response
from tests.sources.conftest import START

Shared = Callable[[str], Path]


def read(path: Path, url: str, purpose: str = "posts", account_id: str | None = None) -> Parsed:
    """What the source of a recorded answer says of it."""
    source = path.parent.name
    answer = Response(source, purpose, url, 200, START, path.read_bytes(), {}, account_id)
    found: Parsed = platforms.module(source).parse(answer)
    return found


YOUTUBE = "https://youtube.googleapis.com/youtube/v3"


def test_youtube_channels(shared: Shared) -> None:
    path = shared("youtube/channels_multi.json")
    account = read(path, f"{YOUTUBE}/channels", "resolve").accounts[0]
    numbers = json.loads(path.read_bytes())["items"][0]["statistics"]
    assert account.account_id == "youtube:UCK8sQmJBp8GCxrOtXWBpyEA"
    assert (account.handle, account.followers) == ("@google", int(numbers["subscriberCount"]))
    assert account.is_rounded


def test_youtube_videos(shared: Shared) -> None:
    path = shared("youtube/videos_list_statistics.json")
    found = read(path, f"{YOUTUBE}/videos")
    items: list[dict[str, Any]] = json.loads(path.read_bytes())["items"]
    assert [post.post_id for post in found.posts] == [f"youtube:{item['id']}" for item in items]
    assert [post.views for post in found.posts] == [
        int(item["statistics"]["viewCount"]) for item in items
    ]
    first = found.posts[0]
    assert first.published_at == datetime(2023, 11, 20, 18, 0, 11)
    assert any(post.comments == 0 for post in found.posts)
    old = read(shared("youtube/videos_multi.json"), f"{YOUTUBE}/videos")
    assert len(old.posts) == 2 and old.posts[0].published_at == datetime(2019, 3, 21, 20, 37, 49)
