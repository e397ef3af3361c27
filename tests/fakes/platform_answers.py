"""How the fake platforms answer: the shapes of the real ones, with invented content."""

from datetime import datetime, timedelta
from html import escape
from typing import Any
from xml.sax.saxutils import quoteattr

from tests.fakes.platform_data import FakeAccount, FakePost

EMBEDS = {"photo": "images", "link": "external", "video": "video", "quote": "record"}
OTHER = "did:plc:somebodyelse000000000000"


def stamp(at: datetime) -> str:
    """A time as most platforms write it."""
    return at.isoformat(timespec="milliseconds") + "Z"


def bluesky_profile(account: FakeAccount, run: int) -> dict[str, Any]:
    """profileViewDetailed."""
    labels = [{"val": account.label, "src": account.key}] if account.label else []
    return {
        "did": account.key,
        "handle": account.name,
        "displayName": account.brand.title(),
        "description": f"The {account.brand} brand.",
        "followersCount": account.followers + 5 * run,
        "followsCount": 12,
        "postsCount": len(account.posts),
        "labels": labels,
    }


def bluesky_post(account: FakeAccount, post: FakePost, run: int) -> dict[str, Any]:
    """A feedViewPost."""
    record: dict[str, Any] = {
        "$type": "app.bsky.feed.post",
        "text": post.text,
        "langs": ["en"],
        "createdAt": post.declared or stamp(post.at),
        "facets": [
            {"features": [{"$type": "app.bsky.richtext.facet#tag", "tag": tag}]}
            for tag in post.tags
        ],
    }
    view: dict[str, Any] = {
        "uri": f"at://{account.key}/app.bsky.feed.post/3l{post.number:06d}",
        "cid": "bafyinvented",
        "author": {"did": account.key, "handle": account.name, "labels": []},
        "record": record,
        "indexedAt": stamp(post.at + timedelta(seconds=2)),
        "likeCount": post.count("likes", run),
        "replyCount": post.count("comments", run),
        "repostCount": post.count("shares", run),
        "quoteCount": post.count("quotes", run),
        "bookmarkCount": post.count("saves", run),
        "labels": [],
    }
    if post.kind in EMBEDS:
        view["embed"] = {"$type": f"app.bsky.embed.{EMBEDS[post.kind]}#view"}
    return {"post": view}


def bluesky_noise(account: FakeAccount, at: datetime) -> list[dict[str, Any]]:
    """What a feed holds beside the account's own posts: a repost, and a reply to somebody."""
    stranger = FakeAccount("bluesky", "stranger", OTHER, 1)
    repost = bluesky_post(
        stranger, FakePost(900_001, at - timedelta(days=900), "text", "hi", 900), 0
    )
    repost["reason"] = {"$type": "app.bsky.feed.defs#reasonRepost", "indexedAt": stamp(at)}
    reply = bluesky_post(account, FakePost(900_002, at, "text", "thanks", 2), 0)
    there = {"uri": f"at://{OTHER}/app.bsky.feed.post/3kroot", "cid": "bafyroot"}
    reply["post"]["record"]["reply"] = {"root": there, "parent": there}
    return [repost, reply]


def mastodon_account(account: FakeAccount, base: str, run: int) -> dict[str, Any]:
    """Account."""
    return {
        "id": account.key,
        "username": account.name,
        "acct": account.name,
        "display_name": account.brand.title(),
        "note": f"<p>The <b>{account.brand}</b> brand &amp; friends</p>",
        "url": f"{base}/@{account.name}",
        "created_at": "2022-01-01T00:00:00.000Z",
        "followers_count": account.followers + 3 * run,
        "following_count": 7,
        "statuses_count": len(account.posts),
        "noindex": False,
    }


def mastodon_id(account: FakeAccount, post: FakePost) -> str:
    """A status id, rising with time."""
    return str(110_000_000_000_000_000 + post.number * 1_000 + int(account.key[-12:-9] or 0))


def mastodon_status(account: FakeAccount, post: FakePost, base: str, run: int) -> dict[str, Any]:
    """Status."""
    number = mastodon_id(account, post)
    tags = "".join(f' <a href="{base}/tags/{tag}">#<span>{tag}</span></a>' for tag in post.tags)
    media = {"photo": "image", "video": "video"}.get(post.kind)
    return {
        "id": number,
        "created_at": post.declared or stamp(post.at),
        "in_reply_to_id": None,
        "in_reply_to_account_id": None,
        "visibility": "public",
        "language": "en",
        "spoiler_text": "",
        "uri": f"{base}/ap/users/{account.key}/statuses/{number}",
        "url": f"{base}/@{account.name}/{number}",
        "favourites_count": post.count("likes", run),
        "replies_count": post.count("comments", run),
        "reblogs_count": post.count("shares", run),
        "quotes_count": post.count("quotes", run),
        "content": f"<p>{escape(post.text)}{tags}</p>",
        "reblog": None,
        "account": mastodon_account(account, base, run),
        "media_attachments": [{"type": media}] if media else [],
        "tags": [{"name": tag.lower()} for tag in post.tags],
        "poll": {"id": "1"} if post.kind == "poll" else None,
        "card": {"type": "link"} if post.kind == "link" else None,
        "quote": None,
    }


def youtube_id(account: FakeAccount, post: FakePost) -> str:
    """A video id of eleven characters."""
    return f"{account.brand[:4]:_<4}{post.number:07d}"


def youtube_entry(account: FakeAccount, post: FakePost, run: int) -> str:
    """An entry of the feed."""
    video, title = youtube_id(account, post), escape(post.text)
    likes, views = post.count("likes", run), post.count("views", run)
    return f"""
 <entry>
  <id>yt:video:{video}</id>
  <yt:videoId>{video}</yt:videoId>
  <yt:channelId>{account.key}</yt:channelId>
  <title>{title}</title>
  <link rel="alternate" href={quoteattr(f"https://www.youtube.com/watch?v={video}")}/>
  <published>{post.at.isoformat(timespec="seconds")}+00:00</published>
  <media:group>
   <media:title>{title}</media:title>
   <media:description>About it {"".join(f"#{tag}" for tag in post.tags)}</media:description>
   <media:community>
    <media:starRating count="{likes}" average="5.00" min="1" max="5"/>
    <media:statistics views="{views}"/>
   </media:community>
  </media:group>
 </entry>"""


def youtube_feed(account: FakeAccount, run: int) -> str:
    """The feed: the channel's id without UC at the top, the last 15 videos."""
    entries = "".join(youtube_entry(account, post, run) for post in account.visible()[:15])
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns:yt="http://www.youtube.com/xml/schemas/2015"
 xmlns:media="http://search.yahoo.com/mrss/" xmlns="http://www.w3.org/2005/Atom">
 <id>yt:channel:{account.key[2:]}</id>
 <yt:channelId>{account.key[2:]}</yt:channelId>
 <title>{account.brand.title()}</title>
 <link rel="alternate" href="https://www.youtube.com/channel/{account.key}"/>
 <author><name>{account.brand.title()}</name></author>
 <published>2015-02-16T12:15:11+00:00</published>{entries}
</feed>"""


def youtube_page(account: FakeAccount) -> str:
    """A channel's public page, as far as it matters."""
    return (
        f'<!doctype html><html><head><link rel="canonical" '
        f'href="https://www.youtube.com/channel/{account.key}"></head><body></body></html>'
    )
