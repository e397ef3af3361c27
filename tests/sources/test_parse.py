"""What recorded look-alikes say, and that nothing breaks the parsers."""

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import settings

from pipelines import platforms
from pipelines.records import Parsed, PostSeen
from tests.conftest import examples
from tests.sources.conftest import FIXTURES, START, response

QUICK = settings(max_examples=examples(60))
DID = "did:plc:lumenlumenlumenlumenlume"
TEN = datetime(2026, 10, 1, 10)


def parsed(source: str, name: str, purpose: str = "posts", **about: object) -> Parsed:
    body = (FIXTURES / name).read_bytes()
    found: Parsed = platforms.module(source).parse(response(source, body, purpose, **about))
    return found


def by_id(found: Parsed) -> dict[str, PostSeen]:
    return {post.post_id.rpartition("/")[2].rpartition(":")[2]: post for post in found.posts}


@pytest.fixture(scope="module")
def bluesky() -> Parsed:
    return parsed("bluesky", "bluesky_feed.json", account_id=f"bluesky:{DID}")


def test_bluesky_post(bluesky: Parsed) -> None:
    assert by_id(bluesky)["plain"] == PostSeen(
        post_id=f"bluesky:at://{DID}/app.bsky.feed.post/plain",
        account_id=f"bluesky:{DID}",
        published_at=TEN,
        observed_at=START,
        kind="text",
        declared_at="2026-10-01T10:00:00.000Z",
        url=f"https://bsky.app/profile/{DID}/post/plain",
        language="de",
        text="post plain",
        hashtags=("Coffee", "Beans"),
        likes=10,
        comments=2,
        shares=3,
        quotes=1,
        saves=4,
        missing={"views": "not_offered"},
    )


def test_bluesky_times(bluesky: Parsed) -> None:
    indexed = datetime(2026, 10, 1, 10, 0, 2)
    times = {
        "offset": TEN,
        "year0": indexed,
        "future": indexed,
        "backdated": datetime(2026, 9, 15, 8, 0, 0, 123456),
        "pinned": datetime(2024, 1, 1),
    }
    posts = by_id(bluesky)
    assert {name: posts[name].published_at for name in times} == times
    assert posts["year0"].declared_at == "0000-01-01T00:00:00.000Z"


def test_bluesky_kinds(bluesky: Parsed) -> None:
    kinds = {"video": "video", "photo": "photo", "link": "link", "quote": "quote"}
    posts = by_id(bluesky)
    assert {name: posts[name].kind for name in kinds} == kinds
    assert posts["quotephoto"].kind == "photo"


def test_bluesky_leaves_out_what_is_not_the_accounts_own_public_post(bluesky: Parsed) -> None:
    assert "thread" in by_id(bluesky)
    assert bluesky.skipped == {"reply": 2, "repost": 1, "logged_in_only": 1}
    assert not {"answer", "deep", "theirs", "hidden"} & by_id(bluesky).keys()


def test_bluesky_a_label_that_was_taken_back_hides_nothing() -> None:
    feed = json.loads((FIXTURES / "bluesky_feed.json").read_text("utf-8"))["feed"]
    (hidden,) = [x for x in feed if "hidden" in str(x)]
    hidden["post"]["labels"][0]["neg"] = True
    body = json.dumps({"feed": [hidden]}).encode()
    assert len(platforms.module("bluesky").parse(response("bluesky", body)).posts) == 1


def test_bluesky_unknown_counts_are_none_with_a_reason(bluesky: Parsed) -> None:
    post = by_id(bluesky)["nocounts"]
    assert (post.likes, post.comments, post.shares, post.saves, post.quotes) == (*[None] * 4, 7)
    absent = dict.fromkeys(("likes", "comments", "shares", "saves"), "absent")
    assert post.missing == {"views": "not_offered", **absent}


def test_bluesky_broken_items_are_rejected_alone(bluesky: Parsed) -> None:
    found = [(bad.position, bad.field, bad.reason) for bad in bluesky.rejected]
    assert found == [
        (17, "createdAt", "a post without a usable time"),
        (18, "uri", "a post without a usable uri"),
        (19, "uri", "a post without a usable uri"),
    ]
    assert bluesky.rejected[2].raw == "nonsense"


def test_bluesky_account() -> None:
    (account,) = parsed("bluesky", "bluesky_profile.json", "resolve").accounts
    assert (account.account_id, account.handle) == (f"bluesky:{DID}", "lumen.example.com")
    assert (account.followers, account.following, account.posts_total) == (1200, 31, 400)


@pytest.fixture(scope="module")
def mastodon() -> Parsed:
    account_id = "mastodon:coffee.example:109000000000000001"
    return parsed("mastodon", "mastodon_statuses.json", account_id=account_id)


def toot(mastodon: Parsed, number: int) -> PostSeen:
    return by_id(mastodon)[str(117000000000000000 + number)]


def test_mastodon_post(mastodon: Parsed) -> None:
    post = toot(mastodon, 1)
    assert post.post_id == "mastodon:coffee.example:117000000000000001"
    assert post.account_id == "mastodon:coffee.example:109000000000000001"
    assert post.text == "New <roast> #beans\nnow\n\nSee https://lumen.example.com/x"
    assert (post.kind, post.hashtags, post.language) == ("text", ("beans",), "en")
    assert (post.likes, post.comments, post.shares, post.quotes) == (10, 2, 3, 1)
    assert post.missing == {"views": "not_offered", "saves": "not_offered"}


def test_mastodon_kinds(mastodon: Parsed) -> None:
    kinds = {2: "photo", 3: "video", 4: "poll", 5: "link", 6: "quote", 7: "other"}
    assert {number: toot(mastodon, number).kind for number in kinds} == kinds


def test_mastodon_unknown_counts(mastodon: Parsed) -> None:
    assert toot(mastodon, 8).missing["quotes"] == "not_offered"
    assert toot(mastodon, 15).missing["likes"] == "absent"


def test_mastodon_leaves_out_what_is_not_public(mastodon: Parsed) -> None:
    assert mastodon.skipped == {"not_public": 2, "repost": 1, "reply": 1}
    assert toot(mastodon, 11).text == "toot 11"
    assert toot(mastodon, 14).text == "toot 14"


def test_mastodon_details(mastodon: Parsed) -> None:
    assert toot(mastodon, 15).text == "Spoiler\n\ntoot 15"
    assert toot(mastodon, 16).url is None
    quiet = toot(mastodon, 17)
    assert (quiet.text, quiet.hashtags, quiet.likes) == (None, (), 10)
    assert [bad.field for bad in mastodon.rejected] == ["created_at", "id", "id"]


def test_mastodon_account() -> None:
    (account,) = parsed("mastodon", "mastodon_account.json", "resolve").accounts
    assert account.account_id == "mastodon:coffee.example:109000000000000001"
    assert (account.handle, account.bio) == ("lumen@coffee.example", "Light roasts\n& more")


def test_youtube_feed() -> None:
    found = parsed("youtube", "youtube_feed.xml")
    posts = by_id(found)
    assert [account.account_id for account in found.accounts] == [
        "youtube:UClumenlumenlumenlumenlu"
    ]
    post = posts["vid_plain-1"]
    assert (post.text, post.hashtags) == ("Roast & <grind> #Beans", ("Beans", "coffee"))
    assert (post.views, post.likes, post.kind, post.published_at) == (500, 10, "video", TEN)
    assert post.missing == dict.fromkeys(("comments", "shares", "quotes", "saves"), "not_offered")
    assert posts["vid_short_1"].url == "https://www.youtube.com/shorts/vid_short_1"
    assert posts["vid_coming1"].views == 0
    assert posts["vid_nostats"].missing["views"] == "absent"
    assert [bad.field for bad in found.rejected] == ["published", "videoId"]
    assert "No time" in (found.rejected[0].raw or "")


def test_youtube_leaves_out_videos_of_other_channels() -> None:
    found = parsed("youtube", "youtube_feed.xml", account_id="youtube:UCsomebodyelse0000000000")
    assert (found.posts, found.skipped) == ((), {"other_channel": 5})


def test_recorded_bluesky_answers(shared: Callable[[str], Path]) -> None:
    posts = sorted(shared("bluesky").glob("post_*.json"))
    feed = [{"post": json.loads(path.read_text("utf-8"))} for path in posts]
    body = json.dumps({"feed": feed}).encode()
    found = platforms.module("bluesky").parse(response("bluesky", body))
    assert (len(found.posts), found.rejected, found.skipped) == (6, (), {"reply": 1})


def test_recorded_bluesky_feed_is_all_of_others(shared: Callable[[str], Path]) -> None:
    body = shared("bluesky/author_feed_page_composed.json").read_bytes()
    found = platforms.module("bluesky").parse(response("bluesky", body))
    assert (found.posts, found.skipped) == ((), {"repost": 2, "reply": 1})


def test_recorded_mastodon_answers(shared: Callable[[str], Path]) -> None:
    url = "http://localhost:3000/api/v1/accounts/117440810532227399/statuses?limit=5"
    body = shared("mastodon/statuses_page1.json").read_bytes()
    found = platforms.module("mastodon").parse(response("mastodon", body, url=url))
    assert [post.text for post in found.posts] == [f"Toot number {n}!" for n in range(9, 4, -1)]
    assert found.posts[0].account_id == "mastodon:localhost:3000:117440810532227399"


def test_recorded_youtube_feed(shared: Callable[[str], Path]) -> None:
    body = shared("youtube/rss_channel_feed.xml").read_bytes()
    found = platforms.module("youtube").parse(response("youtube", body))
    assert (len(found.posts), found.rejected) == (15, ())
    assert (found.posts[0].views, found.posts[0].likes) == (23088, 1580)
