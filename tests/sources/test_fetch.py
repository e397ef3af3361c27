"""Links to accounts and accounts to posts, against a real server that plays the platforms."""

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

import pytest
import responses

from pipelines import platforms
from pipelines.platforms.errors import (
    Interrupted,
    NotFound,
    RateLimited,
    Unavailable,
)
from pipelines.platforms.wire.http import Net
from pipelines.records import PostSeen, Response
from tests.fakes.platform_data import PER_ACCOUNT
from tests.fakes.platform_server import FakePlatforms
from tests.sources.conftest import START, Clock

ALL = tuple(PER_ACCOUNT)


def fetch(fake: FakePlatforms, platform: str, net: Net, cursor: Mapping[str, Any]) -> Any:
    account_id = fake.account(platform).account_id
    return platforms.module(platform).fetch(account_id, cursor, net, now=fake.now)


def posts_in(platform: str, landed: list[Response]) -> list[PostSeen]:
    return [post for answer in landed for post in platforms.module(platform).parse(answer).posts]


@pytest.mark.parametrize("platform", ALL)
def test_every_post_is_seen_once_with_its_counts(
    fake: FakePlatforms, net: Net, landed: list[Response], platform: str
) -> None:
    cursor = fetch(fake, platform, net, {})
    posts = posts_in(platform, landed)
    expected = fake.account(platform).visible()[: 15 if platform == "youtube" else None]
    assert [post.published_at.minute for post in posts] == [post.at.minute for post in expected]
    assert [post.likes for post in posts] == [post.count("likes", 0) for post in expected]
    assert {post.account_id for post in posts} == {fake.account(platform).account_id}
    assert cursor["swept_at"] == START.isoformat()


@pytest.mark.parametrize("platform", ["bluesky", "mastodon"])
def test_a_later_run_reads_the_last_weeks_again(
    fake: FakePlatforms, net: Net, landed: list[Response], platform: str
) -> None:
    first = fetch(fake, platform, net, {})
    all_posts = posts_in(platform, landed)
    landed.clear()
    fake.grow()
    second = fetch(fake, platform, net, first)
    again = posts_in(platform, landed)
    recent = [p.post_id for p in all_posts if p.published_at >= START - timedelta(days=35)]
    assert {p.post_id for p in again} >= set(recent)
    assert len(again) < len(all_posts)
    assert (again[0].likes or 0) > (all_posts[0].likes or 0)
    assert second["covered_from"] == (START - timedelta(days=35)).isoformat()
    assert second["swept_at"] == first["swept_at"]


@pytest.mark.parametrize("platform", ["bluesky", "mastodon"])
def test_the_whole_history_is_read_again_where_the_plan_says_so(
    fake: FakePlatforms, net: Net, landed: list[Response], platform: str
) -> None:
    first = fetch(fake, platform, net, {})
    landed.clear()
    oldest = min(post.at for post in fake.account(platform).posts)
    second = fetch(fake, platform, net, {**first, "back_to": oldest.isoformat()})
    assert len(posts_in(platform, landed)) == len(fake.account(platform).visible())
    assert second["swept_at"] == fake.now.isoformat()


@pytest.mark.parametrize("platform", ["bluesky", "mastodon"])
def test_the_profile_is_read_once_per_run(
    fake: FakePlatforms, net: Net, landed: list[Response], platform: str
) -> None:
    fetch(fake, platform, net, {})
    accounts = [a for answer in landed for a in platforms.module(platform).parse(answer).accounts]
    assert [account.followers for account in accounts] == [fake.account(platform).followers]


def test_an_interrupted_sweep_goes_on_where_it_stopped(
    fake: FakePlatforms, net: Net, landed: list[Response]
) -> None:
    fake.fail("mastodon", status=500, times=9, after=2, path="/statuses")
    with pytest.raises(Interrupted, match="error 500") as caught:
        fetch(fake, "mastodon", net, {})
    resume = caught.value.cursor["resume"]
    assert (resume["pages"], "swept_at" in caught.value.cursor) == (2, False)
    assert isinstance(caught.value.cause, Unavailable)
    fake.faults.clear()
    before = len(landed)
    cursor = fetch(fake, "mastodon", net, caught.value.cursor)
    assert (cursor["swept_at"], "resume" in cursor) == (START.isoformat(), False)
    asked = [answer.url for answer in landed[before:] if answer.purpose == "posts"]
    assert f"max_id={resume['position']}" in asked[-1]
    seen = {post.post_id for post in posts_in("mastodon", landed)}
    assert len(seen) == len(fake.account("mastodon").visible())


@pytest.mark.parametrize("platform", ALL)
def test_a_limit_for_longer_says_until_when(fake: FakePlatforms, net: Net, platform: str) -> None:
    fake.fail(platform, status=429, dialect="retry-after", wait=3600, path=path_of(platform))
    with pytest.raises(Interrupted) as caught:
        fetch(fake, platform, net, {"swept_at": "2026-10-30T00:00:00"})
    assert isinstance(caught.value.cause, RateLimited)
    assert caught.value.cause.until == START + timedelta(hours=1)
    assert caught.value.cursor == {"swept_at": "2026-10-30T00:00:00"}


def path_of(platform: str) -> str:
    return {"bluesky": "getAuthorFeed", "mastodon": "/statuses", "youtube": ".xml"}[platform]


@pytest.mark.parametrize("platform", ALL)
def test_a_web_page_instead_of_posts_is_an_interruption(
    fake: FakePlatforms, net: Net, platform: str
) -> None:
    fake.fail(platform, status=200, is_html=True, path=path_of(platform))
    with pytest.raises(Interrupted, match="a web page instead of"):
        fetch(fake, platform, net, {})


@pytest.mark.parametrize("dialect", ["retry-after", "left", None])
def test_a_short_limit_is_waited_for(
    fake: FakePlatforms, net: Net, clock: Clock, dialect: str | None
) -> None:
    fake.fail("bluesky", status=429, dialect=dialect, wait=2, path="getAuthorFeed")
    fetch(fake, "bluesky", net, {})
    assert clock.pauses


def feed(*posts: Any, **more: Any) -> dict[str, Any]:
    return {"feed": list(posts), **more}


def pages(*given: Any) -> None:
    """A Bluesky account whose feed gives these pages, the last of them for ever."""
    base = "https://public.api.bsky.app/xrpc/app.bsky"
    responses.get(f"{base}.actor.getProfile", json={"did": "did:plc:x1"})
    for page in given:
        responses.get(f"{base}.feed.getAuthorFeed", json=page)


def item(number: int, day: int) -> dict[str, Any]:
    uri, at = f"at://did:plc:x1/p/{number}", f"2026-{day:02d}-20T10:00:00Z"
    author = {"did": "did:plc:x1"}
    return {"post": {"uri": uri, "author": author, "indexedAt": at, "record": {"createdAt": at}}}


def cut(net: Net, cursor: Mapping[str, Any], why: str) -> dict[str, Any]:
    """The cursor of a walk that was cut, which says why."""
    with pytest.raises(Interrupted, match=why) as caught:
        platforms.module("bluesky").fetch("bluesky:did:plc:x1", cursor, net, now=START)
    assert caught.value.status == "partial"
    return caught.value.cursor


@responses.activate
def test_a_feed_in_circles_is_no_whole_sweep_and_goes_on_next_time(
    net: Net, landed: list[Response]
) -> None:
    pages(feed(item(1, 10), cursor="a"), feed(item(2, 7), cursor="b"), feed(item(3, 5), cursor="a"))
    cursor = cut(net, {}, "goes in circles; posts from before 20 May 2026 may be missing")
    assert len(landed) == 4
    assert "swept_at" not in cursor
    assert cursor["covered_from"] == "2026-05-20T10:00:00"
    assert cursor["resume"]["position"] == "b"
    responses.reset()
    pages(feed(item(1, 9)), feed(item(3, 5), cursor="c"), feed(item(4, 2)))
    done = platforms.module("bluesky").fetch("bluesky:did:plc:x1", cursor, net, now=START)
    assert (done["swept_at"], "resume" in done) == (START.isoformat(), False)
    assert {post.post_id[-1] for post in posts_in("bluesky", landed)} == {"1", "2", "3", "4"}


@responses.activate
def test_an_empty_page_does_not_end_a_feed(net: Net) -> None:
    pages(feed(cursor="a"), feed(cursor="b"), feed(item(1, 10)))
    done = platforms.module("bluesky").fetch("bluesky:did:plc:x1", {}, net, now=START)
    assert done["swept_at"] == START.isoformat()


@responses.activate
def test_empty_pages_without_end_are_few_and_no_whole_sweep(
    net: Net, landed: list[Response]
) -> None:
    pages(feed(item(1, 9), cursor="0"), *(feed(cursor=str(number)) for number in range(1, 40)))
    cursor = cut(net, {}, "5 empty pages came in a row; posts from before 20 Sep 2026 may be")
    assert len(landed) == 7  # the profile, the page with a post, five empty ones
    assert "swept_at" not in cursor
    assert cursor["resume"]["position"] == "0"  # they are asked again, and more of them
    responses.reset()
    empty = (feed(cursor=str(number)) for number in range(10, 19))
    pages(feed(item(1, 9)), *empty, feed(item(2, 2)))
    done = platforms.module("bluesky").fetch("bluesky:did:plc:x1", cursor, net, now=START)
    assert (done["swept_at"], "resume" in done) == (START.isoformat(), False)


@responses.activate
def test_a_server_that_ignores_max_id_is_no_whole_sweep(net: Net, landed: list[Response]) -> None:
    base = "https://coffee.example/api/v1/accounts/1"
    responses.get(base, json={"id": "1"})
    responses.get(f"{base}/statuses", json=[status(20), status(12)])
    with pytest.raises(Interrupted, match="circles; posts from before 20 Oct 2026") as caught:
        platforms.module("mastodon").fetch("mastodon:coffee.example:1", {}, net, now=START)
    assert caught.value.status == "partial"
    assert "swept_at" not in caught.value.cursor
    assert len(landed) == 3


@responses.activate
def test_recent_posts_that_were_cut_are_not_covered(net: Net) -> None:
    pages(*(feed(item(number, 10), cursor="a") for number in range(2)))
    swept = {"swept_at": "2026-10-25T00:00:00", "covered_from": "2026-01-01T00:00:00"}
    cursor = cut(net, swept, "goes in circles")
    assert cursor == {**swept, "covered_from": "2026-10-20T10:00:00"}


@responses.activate
def test_known_items_again_and_again_end_a_feed(net: Net, landed: list[Response]) -> None:
    base = "https://public.api.bsky.app/xrpc/app.bsky"
    responses.get(f"{base}.actor.getProfile", json={"did": "did:plc:x1"})
    for number in range(40):
        page = feed({"post": {"uri": "at://did:plc:x1/p/1"}}, cursor=str(number))
        responses.get(f"{base}.feed.getAuthorFeed", json=page)
    cut(net, {}, "goes in circles; posts may be missing")
    assert len(landed) < 20


@responses.activate
def test_mastodon_pages_without_a_link_header_go_by_the_last_id(net: Net) -> None:
    base = "https://coffee.example/api/v1/accounts/1"
    responses.get(base, json={"id": "1"})
    responses.get(f"{base}/statuses", json=[{"id": "30"}, {"id": "20"}])
    responses.get(f"{base}/statuses", json=[])
    platforms.module("mastodon").fetch("mastodon:coffee.example:1", {}, net, now=START)
    assert "max_id=20" in (responses.calls[-1].request.url or "")


@pytest.mark.parametrize(("status", "times"), [(404, 9), (500, 9), (404, 2), (500, 2)])
def test_a_youtube_feed_that_fails_is_an_outage(
    fake: FakePlatforms, net: Net, status: int, times: int
) -> None:
    fake.fail("youtube", status=status, times=times, is_html=True)
    if times == 2:
        assert fetch(fake, "youtube", net, {})["swept_at"]
        return
    with pytest.raises(Interrupted) as caught:
        fetch(fake, "youtube", net, {"swept_at": "2026-10-01T00:00:00"})
    assert isinstance(caught.value.cause, Unavailable)
    assert caught.value.cursor == {"swept_at": "2026-10-01T00:00:00"}


def test_a_time_with_zone_is_understood(fake: FakePlatforms, net: Net) -> None:
    now = datetime.fromisoformat("2026-11-01T14:00:00+02:00")
    account_id = fake.account("bluesky").account_id
    cursor = platforms.module("bluesky").fetch(account_id, {}, net, now=now)
    assert cursor["swept_at"] == START.isoformat()


@pytest.mark.parametrize("platform", ["bluesky", "mastodon"])
@pytest.mark.parametrize("status", [404, 500])
def test_a_profile_that_fails_does_not_keep_the_posts_away(
    fake: FakePlatforms, net: Net, landed: list[Response], platform: str, status: int
) -> None:
    path = "getProfile" if platform == "bluesky" else fake.account(platform).key
    fake.fail(platform, status=status, times=4 if status == 500 else 1, path=path)
    try:
        cursor = fetch(fake, platform, net, {})
    except Interrupted as partial:
        assert isinstance(partial.cause, Unavailable)
        cursor = partial.cursor
    assert cursor["swept_at"] == START.isoformat()
    assert len(posts_in(platform, landed)) == len(fake.account(platform).posts)


def test_an_account_that_is_gone_says_so(fake: FakePlatforms, net: Net) -> None:
    account_id = f"mastodon:{fake.base.removeprefix('http://')}:999"
    with pytest.raises(NotFound):
        platforms.module("mastodon").fetch(account_id, {}, net, now=START)
    with pytest.raises(NotFound):
        platforms.module("bluesky").fetch("bluesky:did:plc:nobody", {}, net, now=START)


def status(number: int, *, answers: str | None = None) -> dict[str, Any]:
    return {
        "id": str(number),
        "created_at": f"2026-10-{number:02d}T10:00:00Z",
        "account": {"id": "1"},
        "in_reply_to_id": "9" if answers else None,
        "in_reply_to_account_id": answers,
    }


@responses.activate
def test_own_threads_are_kept_by_a_server_that_takes_them_for_replies(
    net: Net, landed: list[Response]
) -> None:
    base = "https://takahe.example/api/v1/accounts/1"
    thread = [status(20), status(19, answers="1"), status(18, answers="2")]

    def as_takahe(request: Any) -> tuple[int, dict[str, str], str]:
        """Drop every reply when asked to leave out replies, also those in an own thread."""
        is_asked = "exclude_replies=true" in request.url
        shown = [one for one in thread if not (is_asked and one["in_reply_to_id"])]
        return 200, {"Link": ""}, json.dumps([] if "max_id" in request.url else shown)

    responses.get(base, json={"id": "1", "statuses_count": 3})
    responses.add_callback(responses.GET, f"{base}/statuses", callback=as_takahe)
    platforms.module("mastodon").fetch("mastodon:takahe.example:1", {}, net, now=START)
    found = posts_in("mastodon", landed)
    assert [post.post_id.rpartition(":")[2] for post in found] == ["20", "19"]


OLD = {"swept_at": "2026-10-25T00:00:00", "covered_from": "2026-10-01T00:00:00"}


@responses.activate
def test_an_account_that_is_gone_is_not_one_that_posted_nothing(net: Net) -> None:
    """GoToSocial: the profile is not found, the statuses of an unknown id are an empty list."""
    base = "https://coffee.example/api/v1/accounts/1"
    responses.get(base, status=404, json={"error": "Not Found"})
    responses.get(f"{base}/statuses", json=[])
    with pytest.raises(NotFound, match="does not know"):
        platforms.module("mastodon").fetch("mastodon:coffee.example:1", OLD, net, now=START)


def shows(platform: str, *, total: int, narrow: Any, wide: Any) -> str:
    """An account that counts `total` posts: what a feed without and one with replies shows."""

    def answered(request: Any) -> tuple[int, dict[str, str], str]:
        is_narrow = "author_threads" in request.url or "exclude" in request.url
        return 200, {}, json.dumps(narrow if is_narrow else wide)

    if platform == "bluesky":
        base = "https://public.api.bsky.app/xrpc/app.bsky"
        responses.get(f"{base}.actor.getProfile", json={"did": "did:plc:x1", "postsCount": total})
        responses.add_callback(responses.GET, f"{base}.feed.getAuthorFeed", callback=answered)
        return "bluesky:did:plc:x1"
    base = "https://coffee.example/api/v1/accounts/1"
    responses.get(base, json={"id": "1", "statuses_count": total})
    responses.add_callback(responses.GET, f"{base}/statuses", callback=answered)
    return "mastodon:coffee.example:1"


EMPTY: dict[str, Any] = {"bluesky": {"feed": []}, "mastodon": []}


@pytest.mark.parametrize("platform", ["bluesky", "mastodon"])
@responses.activate
def test_an_empty_feed_beside_a_profile_that_counts_posts_is_no_answer(
    net: Net, platform: str
) -> None:
    who = shows(platform, total=250, narrow=EMPTY[platform], wide=EMPTY[platform])
    with pytest.raises(Interrupted, match="counts 250 posts but shows none") as caught:
        platforms.module(platform).fetch(who, OLD, net, now=START)
    assert caught.value.status == "failed"  # which covers nothing
    assert caught.value.cursor == OLD


@pytest.mark.parametrize("platform", ["bluesky", "mastodon"])
@responses.activate
def test_an_account_that_only_replies_and_shares_posted_nothing(
    net: Net, landed: list[Response], platform: str
) -> None:
    wide = {"bluesky": feed(item(1, 10)), "mastodon": [status(20)]}[platform]
    who = shows(platform, total=250, narrow=EMPTY[platform], wide=wide)
    done = platforms.module(platform).fetch(who, {}, net, now=START)
    assert done["swept_at"] == START.isoformat()
    assert posts_in(platform, landed) == []


@pytest.mark.parametrize("platform", ["bluesky", "mastodon"])
@responses.activate
def test_an_account_without_posts_posted_nothing(net: Net, platform: str) -> None:
    who = shows(platform, total=0, narrow=EMPTY[platform], wide=EMPTY[platform])
    done = platforms.module(platform).fetch(who, {}, net, now=START)
    assert done["swept_at"] == START.isoformat()
