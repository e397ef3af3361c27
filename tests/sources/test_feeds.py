"""Feeds of blogs and news rooms: RSS, Atom, JSON Feed, and what only looks like one."""

import json
from datetime import datetime

import pytest

from pipelines import platforms
from pipelines.platforms.blog.fetch import parse
from pipelines.platforms.errors import UnknownLink
from pipelines.records import PostSeen
from tests.sources.conftest import response

ADDRESS = "https://www.lumen.example/feed.xml"
RSS = """<?xml version="1.0" encoding="ISO-8859-1"?>
<rss version="2.0"><channel><title>Lumen &amp; friends</title>
<link>https://www.lumen.example/</link>
<item><title>Caf\xe9 opens</title><guid>https://www.lumen.example/?p=7</guid>
 <pubDate>Mon, 05 Oct 2026 09:30:00 +0200</pubDate><category>News</category></item>
<item><title>No day</title><guid>x1</guid></item>
<item><title>A bare number as its id</title><guid isPermaLink="false">41</guid>
 <pubDate>Sun, 04 Oct 2026 09:30:00 GMT</pubDate></item>
</channel></rss>""".encode("latin-1")
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Lumen</title>
<entry><id>tag:lumen.example,2026:1</id><title type="html">&lt;b&gt;New&lt;/b&gt; blend</title>
<link rel="alternate" href="https://www.lumen.example/1"/><updated>2026-10-05T09:30:00Z</updated>
</entry></feed>"""
JSON_FEED = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Lumen",
        "home_page_url": "https://www.lumen.example/",
        "items": [
            {
                "id": "https://www.lumen.example/1",
                "url": "https://www.lumen.example/1",
                "title": "New blend",
                "date_published": "2026-10-05T11:30:00+02:00",
                "tags": ["News"],
                "language": "en",
            }
        ],
    }
).encode()
BOMB = b"""<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d SYSTEM "file:///etc/passwd">]>
<rss version="2.0"><channel><title>&c;&d;</title><item><title>&c;&d;</title><guid>1</guid>
<pubDate>Sun, 04 Oct 2026 09:30:00 GMT</pubDate></item></channel></rss>"""


def posts(body: bytes) -> tuple[PostSeen, ...]:
    return parse(response("blog", body, account_id=f"blog:{ADDRESS}")).posts


def test_rss_with_its_encoding_zones_and_odd_items() -> None:
    found = parse(response("blog", RSS, account_id=f"blog:{ADDRESS}"))
    first, second = found.posts
    assert (first.text, first.hashtags) == ("Café opens", ("News",))
    assert first.published_at == datetime(2026, 10, 5, 7, 30)
    assert first.declared_at == "Mon, 05 Oct 2026 09:30:00 +0200"
    assert first.post_id == "blog:https://www.lumen.example/?p=7"
    assert second.post_id == f"blog:{ADDRESS}#41"
    assert first.likes is None and first.missing["likes"] == "not_offered"
    assert [bad.reason for bad in found.rejected] == ["a post without a usable time"]
    assert found.accounts[0].name == "Lumen & friends"


@pytest.mark.parametrize("body", [ATOM, JSON_FEED])
def test_atom_and_json_say_the_same(body: bytes) -> None:
    (post,) = posts(body)
    assert (post.text, post.published_at) == ("New blend", datetime(2026, 10, 5, 9, 30))
    assert post.url == "https://www.lumen.example/1"
    assert post.account_id == f"blog:{ADDRESS}"


def test_entities_are_neither_blown_up_nor_fetched() -> None:
    shown = repr(parse(response("blog", BOMB, account_id=f"blog:{ADDRESS}")))
    assert "root:" not in shown and "a" * 200 not in shown


@pytest.mark.parametrize(
    "body",
    [b"https://elsewhere.example/feed.xml", b"/etc/passwd", b'{"version": "1"}', b"<rss", b"%PDF"],
)
def test_what_is_no_feed_is_one_rejected_record_and_nothing_is_opened(body: bytes) -> None:
    found = parse(response("blog", body))
    assert (found.accounts, found.posts, len(found.rejected)) == ((), (), 1)


@pytest.mark.parametrize(
    "link",
    [
        ADDRESS,
        "feed:https://www.lumen.example/feed.xml",
        "www.lumen.example/news/rss",
        "https://lumen.example/index.xml",
        "https://lumen.example/blog/feed/",
        "https://lumen.example/news.atom",
        "https://lumen.example/feed.json",
        "https://lumen.example/news/?feed=rss2#top",
        "https://lumen.substack.com/feed",
        "https://medium.com/feed/@lumen",
        "https://medium.com/feed/lumen-stories",
    ],
)
def test_the_address_of_a_feed_is_known_by_its_form(link: str) -> None:
    found = platforms.recognise(link)
    assert found.platform == "blog" and found.text.startswith("https://")
    assert platforms.recognise(found.text) == found


@pytest.mark.parametrize(
    "link", ["https://lumen.example/news", "https://lumen.example/", ADDRESS[8:11]]
)
def test_a_page_is_no_feed(link: str) -> None:
    with pytest.raises(UnknownLink):
        platforms.recognise(link)
