"""The words of a post leave an answer, and nothing else does."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from pipelines import platforms
from pipelines.platforms.forgetting import without_words
from pipelines.platforms.wire.http import Net
from pipelines.records import Parsed, PostSeen, Response
from tests.fakes import keyed, meta
from tests.fakes.wire import Double, on_the_wire
from tests.sources.conftest import FIXTURES, START

RECORDED = (
    ("youtube/videos_list_statistics.json", "https://youtube.googleapis.com/youtube/v3/videos"),
    ("instagram/discovery_medias_p1.json", "https://graph.facebook.com/v25.0"),
    ("facebook/page_posts_default_p1.json", "https://graph.facebook.com/v25.0"),
    ("reddit/user_submitted_new.json", "https://oauth.reddit.com/user/x/submitted"),
    ("mastodon/statuses_page1.json", "https://mastodon.social/api/v1/accounts/1/statuses"),
)


def said(response: Response) -> Parsed:
    found: Parsed = platforms.module(response.source).parse(response)
    return found


def facts(post: PostSeen) -> PostSeen:
    return replace(post, text=None, hashtags=(), url=None)


def lines(text: str | None) -> list[str]:
    """What only this post says: its longer lines."""
    return [line for line in (text or "").splitlines() if len(line) > 25]


def check_each(response: Response) -> int:
    """How many posts of an answer lost their words, each alone and all else staying."""
    before = said(response)
    for post in before.posts:
        less = without_words(response, post.post_id)
        after = said(less)
        assert [facts(one) for one in after.posts] == [facts(one) for one in before.posts]
        for one, was in zip(after.posts, before.posts, strict=True):
            if one.post_id == post.post_id:
                assert one.text in (None, "", "-") and one.hashtags == ()
            else:
                assert one == was
        assert (after.skipped, after.accounts) == (before.skipped, before.accounts)
        assert len(less.body) >= len(response.body) or b"\\" in response.body
        told = json.dumps(json.loads(less.body), ensure_ascii=False)
        assert not [line for line in lines(post.text) if line in told]
        assert without_words(less, post.post_id).body == less.body
    return len(before.posts)


@pytest.mark.parametrize(("name", "url"), RECORDED)
def test_the_words_of_a_recorded_post_leave_its_answer(
    name: str, url: str, shared: Callable[[str], Path]
) -> None:
    source = name.partition("/")[0]
    body = shared(name).read_bytes()
    account = {"instagram": "instagram:facebookfordevelopers"}.get(source)
    assert check_each(Response(source, "posts", url, 200, START, body, {}, account)) > 0


def test_the_words_of_a_look_alike_leave_its_answer() -> None:
    body = (FIXTURES / "bluesky_feed.json").read_bytes()
    account = "bluesky:did:plc:lumenlumenlumenlumenlume"
    assert check_each(Response("bluesky", "posts", "x", 200, START, body, {}, account)) > 5


@pytest.mark.parametrize(
    "kind",
    [kind for kind in (*keyed.ALL, *meta.ALL) if kind.platform != "tiktok"],
    ids=lambda kind: kind.platform,
)
def test_the_words_leave_every_answer_of_a_run(
    kind: type[Double], monkeypatch: pytest.MonkeyPatch, net: Net, landed: list[Response]
) -> None:
    double = kind(START)
    for name, value in double.env.items():
        monkeypatch.setenv(name, value)
    with on_the_wire(double):
        source = platforms.source_of(double.account_id)
        source.fetch(double.account_id, {}, net, now=START)
    posts = {post.post_id: post for one in landed for post in said(one).posts}
    for post in list(posts.values())[:3]:
        for one in landed:
            before, after = said(one), said(without_words(one, post.post_id))
            assert [facts(now) for now in after.posts] == [facts(was) for was in before.posts]
            texts = {now.text for now in after.posts if now.post_id == post.post_id}
            assert texts <= {None, "", "-"}
