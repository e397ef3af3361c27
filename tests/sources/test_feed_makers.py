"""Feeds as the usual generators write them: invented content in the form of each."""

from datetime import datetime
from email.utils import format_datetime

import pytest

from pipelines import platforms
from pipelines.records import Parsed
from tests.sources.conftest import START, response

SITE = "https://lumen.example"
MONDAY = datetime(2026, 10, 5, 7, 30)

WORDPRESS = """<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"
 xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"
 xmlns:slash="http://purl.org/rss/1.0/modules/slash/">
<channel><title>Lumen</title><atom:link href="https://lumen.example/feed/" rel="self" />
<link>https://lumen.example</link><lastBuildDate>Tue, 06 Oct 2026 08:00:00 +0000</lastBuildDate>
<language>en-GB</language><generator>https://wordpress.org/?v=6.8</generator>
<item><title>A new blend &#8211; and why</title><link>https://lumen.example/2026/10/a-new-blend/</link>
<comments>https://lumen.example/2026/10/a-new-blend/#respond</comments>
<dc:creator><![CDATA[Editor]]></dc:creator><pubDate>Mon, 05 Oct 2026 07:30:00 +0000</pubDate>
<category><![CDATA[News]]></category><category><![CDATA[Slow coffee]]></category>
<guid isPermaLink="false">https://lumen.example/?p=1234</guid>
<description><![CDATA[<p>We roast. <a href="#">Continue reading</a></p>]]></description>
<content:encoded><![CDATA[<p>We roast.</p>]]></content:encoded>
<slash:comments>3</slash:comments></item></channel></rss>"""

GHOST = """<?xml version="1.0" encoding="UTF-8"?><rss xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:atom="http://www.w3.org/2005/Atom" version="2.0"
 xmlns:media="http://search.yahoo.com/mrss/"><channel><title><![CDATA[Lumen]]></title>
<generator>Ghost 5.90</generator><ttl>60</ttl>
<item><title><![CDATA[A new blend – and why]]></title>
<description><![CDATA[We roast.]]></description>
<link>https://lumen.example/a-new-blend/</link>
<guid isPermaLink="false">6520aa0c1f2e3d0001abcdef</guid><category><![CDATA[News]]></category>
<category><![CDATA[Slow coffee]]></category><pubDate>Mon, 05 Oct 2026 07:30:00 GMT</pubDate>
<media:content url="https://lumen.example/i.jpg" medium="image"/></item></channel></rss>"""

HUGO = """<?xml version="1.0" encoding="utf-8" standalone="yes"?><rss version="2.0"
 xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Lumen</title>
<link>https://lumen.example/</link><generator>Hugo</generator><language>en</language>
<item><title>A new blend – and why</title><link>https://lumen.example/posts/a-new-blend/</link>
<pubDate>Mon, 05 Oct 2026 09:30:00 +0200</pubDate>
<guid>https://lumen.example/posts/a-new-blend/</guid><description>We roast.</description></item>
<item><title>About</title><link>https://lumen.example/about/</link>
<pubDate>Mon, 01 Jan 0001 00:00:00 +0000</pubDate><guid>https://lumen.example/about/</guid></item>
</channel></rss>"""

JEKYLL = """<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom">
<generator uri="https://jekyllrb.com/" version="4.3.3">Jekyll</generator>
<link href="https://lumen.example/feed.xml" rel="self" type="application/atom+xml" />
<updated>2026-10-06T08:00:00+00:00</updated><id>https://lumen.example/feed.xml</id>
<title type="html">Lumen</title><entry><title type="html">A new blend – and why</title>
<link href="https://lumen.example/2026/10/05/a-new-blend.html" rel="alternate" type="text/html" />
<published>2026-10-05T07:30:00+00:00</published><updated>2026-11-20T10:00:00+00:00</updated>
<id>https://lumen.example/2026/10/05/a-new-blend</id>
<content type="html" xml:base="https://lumen.example/">&lt;p&gt;We roast.&lt;/p&gt;</content>
<category term="News" /><category term="Slow coffee" /></entry></feed>"""

SUBSTACK = """<?xml version="1.0" encoding="UTF-8"?><rss
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"
 xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" version="2.0">
<channel><title><![CDATA[Lumen]]></title><generator>Substack</generator>
<lastBuildDate>Tue, 06 Oct 2026 08:00:00 GMT</lastBuildDate>
<item><title><![CDATA[A new blend – and why]]></title>
<description><![CDATA[We roast]]></description>
<link>https://lumen.example/p/a-new-blend</link>
<guid isPermaLink="false">https://lumen.example/p/a-new-blend</guid>
<dc:creator><![CDATA[Lumen]]></dc:creator><pubDate>Mon, 05 Oct 2026 07:30:00 GMT</pubDate>
<enclosure url="https://lumen.example/i.jpg" length="0" type="image/jpeg"/></item>
</channel></rss>"""

MEDIUM = """<?xml version="1.0" encoding="UTF-8"?><rss xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:atom="http://www.w3.org/2005/Atom" version="2.0"><channel>
<title><![CDATA[Stories by Lumen on Medium]]></title><generator>Medium</generator>
<item><title><![CDATA[A new blend – and why]]></title>
<link>https://medium.com/@lumen/a-new-blend-0a1b2c3d4e5f?source=rss-1------2</link>
<guid isPermaLink="false">https://medium.com/p/0a1b2c3d4e5f</guid>
<category><![CDATA[news]]></category><category><![CDATA[slow-coffee]]></category>
<pubDate>Mon, 05 Oct 2026 07:30:00 GMT</pubDate>
<atom:updated>2026-10-06T08:00:00.000Z</atom:updated>
<content:encoded><![CDATA[<p>We roast.</p><img src="https://medium.com/_/stat?x=1" width="1">]]>
</content:encoded></item></channel></rss>"""

JSON_FEED = """{"version": "https://jsonfeed.org/version/1.1", "title": "Lumen",
 "home_page_url": "https://lumen.example/", "feed_url": "https://lumen.example/feed.json",
 "items": [{"id": "1234", "url": "https://lumen.example/a-new-blend/",
  "title": "A new blend – and why", "content_html": "<p>We roast.</p>",
  "date_published": "2026-10-05T09:30:00+02:00", "date_modified": "2026-11-20T10:00:00Z",
  "tags": ["News", "Slow coffee"]}]}"""

TAGS = ("News", "Slow coffee")
MAKERS = {
    "wordpress": (WORDPRESS, f"{SITE}/feed/", f"{SITE}/?p=1234", TAGS),
    "ghost": (GHOST, f"{SITE}/rss/", f"{SITE}/rss/#6520aa0c1f2e3d0001abcdef", TAGS),
    "hugo": (HUGO, f"{SITE}/index.xml", f"{SITE}/posts/a-new-blend/", ()),
    "jekyll": (JEKYLL, f"{SITE}/feed.xml", f"{SITE}/2026/10/05/a-new-blend", TAGS),
    "substack": (SUBSTACK, f"{SITE}/feed", f"{SITE}/p/a-new-blend", ()),
    "medium": (
        MEDIUM,
        "https://medium.com/feed/@lumen",
        "https://medium.com/p/0a1b2c3d4e5f",
        ("news", "slow-coffee"),
    ),
    "json": (JSON_FEED, f"{SITE}/feed.json", f"{SITE}/feed.json#1234", TAGS),
}


def read(maker: str) -> tuple[Parsed, str, tuple[str, ...]]:
    """What the feed of a generator says, the id of its post and its tags."""
    body, address, key, tags = MAKERS[maker]
    found = platforms.module("blog").parse(
        response("blog", body.encode(), account_id=f"blog:{address}")
    )
    return found, key, tags


@pytest.mark.parametrize("maker", MAKERS)
def test_each_generator_says_its_post(maker: str) -> None:
    found, key, tags = read(maker)
    (post,) = found.posts
    assert post.text == "A new blend – and why"
    assert post.published_at == MONDAY, "not the time at which it was edited"
    assert post.post_id == f"blog:{key}"
    assert post.hashtags == tags
    assert str(post.url).startswith("https://")
    assert {post.likes, post.comments, post.shares, post.views} == {None}
    assert "Lumen" in str(found.accounts[0].name)


def test_a_page_without_a_day_is_no_post() -> None:
    """Hugo lists pages that have no date with that of the year 1."""
    found, _, _ = read("hugo")
    assert [bad.reason for bad in found.rejected] == ["a post without a usable time"]


@pytest.mark.parametrize("maker", MAKERS)
def test_the_address_of_each_is_recognised(maker: str) -> None:
    address = MAKERS[maker][1]
    assert platforms.recognise(address).platform == "blog"
    assert platforms.recognise(address).text == address


def test_a_post_keeps_its_id_when_it_is_edited() -> None:
    moved = WORDPRESS.replace("/2026/10/a-new-blend/", "/2026/10/a-better-blend/").replace(
        "Mon, 05 Oct 2026 07:30:00 +0000", format_datetime(START)
    )
    first, _, _ = read("wordpress")
    again = platforms.module("blog").parse(
        response("blog", moved.encode(), account_id=f"blog:{SITE}/feed/")
    )
    assert [post.post_id for post in again.posts] == [post.post_id for post in first.posts]
