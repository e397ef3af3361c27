"""Names and nouns: platforms, measures, kinds of posts, lists."""

from collections.abc import Iterable, Sequence

_PLATFORMS = {
    "all": "all platforms",
    "bluesky": "Bluesky",
    "facebook": "Facebook",
    "github": "GitHub",
    "hackernews": "Hacker News",
    "instagram": "Instagram",
    "lemmy": "Lemmy",
    "linkedin": "LinkedIn",
    "mastodon": "Mastodon",
    "peertube": "PeerTube",
    "podcast": "podcasts",
    "reddit": "Reddit",
    "rss": "web feeds",
    "telegram": "Telegram",
    "threads": "Threads",
    "tiktok": "TikTok",
    "tumblr": "Tumblr",
    "twitch": "Twitch",
    "twitter": "X",
    "vimeo": "Vimeo",
    "wikipedia": "Wikipedia",
    "x": "X",
    "youtube": "YouTube",
}
_VIDEO = {"youtube", "tiktok", "vimeo", "peertube", "twitch"}
_KINDS = {  # one post of a kind; every other kind is a post
    "article": "article", "carousel": "carousel", "image": "image", "link": "link",
    "photo": "photo", "podcast": "podcast", "poll": "poll", "reel": "reel",
    "status": "text post", "story": "story", "text": "text post", "video": "video",
}  # fmt: skip
MEASURES = {"engagement": "engagement", "posts": "posts", "views": "views"}


def platform_name(platform: str) -> str:
    """How a platform writes itself."""
    return _PLATFORMS.get(platform.lower(), platform[:1].upper() + platform[1:])


def where(platform: str) -> str:
    """A place in a sentence: "on Instagram", "across all platforms"."""
    name = platform_name(platform)
    return f"across {name}" if platform == "all" else f"on {name}"


def post_noun(platform: str, count: float | None = 2) -> str:
    """What a platform's posts are called: videos on YouTube and TikTok, posts elsewhere."""
    noun = "video" if platform.lower() in _VIDEO else "post"
    return noun if count is not None and round(count) == 1 else f"{noun}s"


def kind_noun(kind: str | None, count: float | None = 2, *, other: str = "post") -> str:
    """Posts of a kind: "videos", "text posts"; `other`: one post of a kind without a noun."""
    noun = _KINDS.get(str(kind).lower(), other)
    if count is not None and round(count) == 1:
        return noun
    return f"{noun[:-1]}ies" if noun.endswith("ry") else f"{noun}s"


def kind_posts(kind: str) -> str:
    """The same where the kind must be named: "live posts", "posts of unknown kind"."""
    if kind in ("unknown", "other"):
        return f"posts of {kind} kind"
    return kind_noun(kind, other=f"{kind} post")


def listed(names: Iterable[str]) -> str:
    """ "A", "A and B", "A, B and C"."""
    items: Sequence[str] = list(names)
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"


def part_of(measure: str) -> str:
    """A share in a sentence: "of the engagement"."""
    return f"of the {MEASURES.get(measure, measure)}"


def share_of(measure: str) -> str:
    """A share as a title: "Share of engagement"."""
    return f"Share of {MEASURES.get(measure, measure)}"


def possessive(brand: str) -> str:
    """A brand as an owner."""
    return f"{brand}’" if brand.endswith("s") else f"{brand}’s"


def capital(text: str) -> str:
    """The text as the beginning of a sentence."""
    return text[:1].upper() + text[1:]
