"""Answers of the real platforms, as they were recorded or documented, read by the sources."""

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import responses

from pipelines import platforms
from pipelines.platforms import graph
from pipelines.platforms.answers import Asked
from pipelines.platforms.errors import AuthRequired
from pipelines.platforms.reddit.fetch import TOKENS
from pipelines.platforms.tokens import token_of
from pipelines.platforms.wire.http import Net
from pipelines.records import Parsed, Response
from tests.sources.conftest import START, Clock

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


GRAPH = "https://graph.facebook.com/v25.0"


def test_instagram_posts(shared: Shared) -> None:
    path = shared("instagram/discovery_medias_p1.json")
    found = read(path, GRAPH, account_id="instagram:facebookfordevelopers")
    assert [post.post_id for post in found.posts] == [
        "instagram:CSr71Gzlqo4",
        "instagram:CSpNPqgFxE0",
    ]
    first = found.posts[0]
    assert (first.likes, first.comments, first.views, first.kind) == (87, 11, None, "photo")
    assert first.published_at == datetime(2021, 8, 17, 19, 0, 42)
    more = read(shared("instagram/discovery_medias_p2.json"), GRAPH, account_id="instagram:x")
    assert len(more.posts) >= 2 and more.rejected == ()


def test_instagram_account(shared: Shared) -> None:
    account = read(shared("instagram/discovery_user_fields.json"), GRAPH, "resolve").accounts[0]
    assert account.account_id == "instagram:facebookfordevelopers"
    assert (account.followers, account.posts_total) == (64_976, 436)


def test_facebook_posts_and_page(shared: Shared) -> None:
    for name, size in (("p1", 5), ("p2", 5)):
        found = read(shared(f"facebook/page_posts_default_{name}.json"), GRAPH)
        assert len(found.posts) == size and found.rejected == ()
    first = read(shared("facebook/page_posts_default_p1.json"), GRAPH).posts[0]
    assert (first.post_id, first.account_id) == (
        "facebook:10158349356748553",
        "facebook:19292868552",
    )
    assert (first.likes, first.comments, first.shares, first.kind) == (125, 13, 10, "photo")
    page = read(shared("facebook/page_single.json"), GRAPH, "resolve").accounts[0]
    assert (page.account_id, page.handle, page.followers) == (
        "facebook:20531316728",
        "facebookapp",
        None,
    )


def test_facebook_refusal(shared: Shared) -> None:
    body = json.loads(shared("facebook/error_oauth.json").read_bytes())
    answer = Response("facebook", "posts", GRAPH, 400, START, b"{}")
    error = graph.says(Asked("facebook", "lumen", "FB_APP_ACCESS_TOKEN"), answer, body)
    assert isinstance(error, AuthRequired) and "app secret proof or an app token" in str(error)


def test_x_posts_and_accounts(shared: Shared) -> None:
    old = read(shared("x/timeline_tweets.json"), "https://api.x.com/2", account_id="x:1")
    assert (old.posts[0].shares, old.posts[0].views) == (10, None)
    new = read(shared("x/payload_v2_video_view_count.json"), "https://api.x.com/2")
    assert (new.posts[0].views, new.posts[0].kind, new.posts[0].language) == (19_422, "video", "fr")
    assert new.posts[0].account_id == "x:140776364"
    users = json.loads(shared("x/users_by.json").read_bytes())["data"]
    one = Response("x", "resolve", "u", 200, START, json.dumps({"data": users[0]}).encode())
    account = platforms.module("x").parse(one).accounts[0]
    assert (account.account_id, account.followers) == ("x:783214", 58_677_711)


def test_x_errors_beside_posts_are_of_others(shared: Shared) -> None:
    found = read(shared("x/doc_partial_errors.json"), "https://api.x.com/2", account_id="x:1")
    assert found.accounts == () and len(found.rejected) == 1  # the example has no time
    counts = json.loads(shared("x/doc_public_metrics.json").read_bytes())["data"]
    counts["created_at"] = "2026-10-01T12:00:00.000Z"
    body = json.dumps({"data": [counts]}).encode()
    post = (
        platforms.module("x")
        .parse(Response("x", "posts", "u", 200, START, body, {}, "x:1"))
        .posts[0]
    )
    assert (post.likes, post.saves, post.views) == (234, 8, 5_432)


def test_reddit_posts_and_account(shared: Shared) -> None:
    found = read(shared("reddit/user_submitted_new.json"), "u", account_id="reddit:u/spez")
    first = found.posts[0]
    assert (first.post_id, first.likes, first.comments) == ("reddit:434h6c", 2_079, 5_771)
    assert first.published_at == datetime(2016, 1, 28, 18, 5, 43)
    assert first.missing["shares"] == "absent"
    account = read(shared("reddit/user_about.json"), "u", "resolve").accounts[0]
    assert (account.account_id, account.followers) == ("reddit:u/lil_spazbot", 0)


@responses.activate
def test_reddit_refuses_a_key_with_status_200(
    shared: Shared, net: Net, landed: list[Response]
) -> None:
    body = shared("reddit/token_invalid_grant_http200.json").read_bytes()
    responses.post("https://www.reddit.com/api/v1/access_token", body=body)
    with pytest.raises(AuthRequired, match="does not accept the key in REDDIT_CLIENT_ID and"):
        token_of(net, Asked("reddit", "u/x", "REDDIT_CLIENT_ID and more"), TOKENS, {"a": "b"})
    assert [(answer.purpose, answer.body) for answer in landed] == [("token", b"")]


@responses.activate
def test_reddit_says_slow_down_with_a_page(shared: Shared, net: Net, clock: Clock) -> None:
    page = shared("reddit/error_429_html_retry_after.html").read_bytes()
    address = "https://oauth.reddit.com/user/x/about"
    responses.get(address, status=429, body=page, headers={"Retry-After": "4"})
    responses.get(address, json={"data": {}})
    assert net.get(address, source="reddit", purpose="profile").status == 200
    assert 4.0 in clock.pauses
