"""Names and nouns: platforms, measures, posts, lists."""

from collections.abc import Iterable, Sequence

PLATFORMS = {
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
VIDEO = {"youtube", "tiktok", "vimeo", "peertube", "twitch"}
KINDS = {
    "carousel": "carousels",
    "link": "links",
    "photo": "photos",
    "image": "images",
    "reel": "reels",
    "status": "text posts",
    "text": "text posts",
    "video": "videos",
}
MEASURES = {"engagement": "engagement", "posts": "posts", "views": "views"}


def platform_name(platform: str) -> str:
    """How a platform writes itself."""
    return PLATFORMS.get(platform.lower(), platform[:1].upper() + platform[1:])


def where(platform: str) -> str:
    """A place in a sentence: "on Instagram", "across all platforms"."""
    name = platform_name(platform)
    return f"across {name}" if platform == "all" else f"on {name}"


def post_noun(platform: str, count: float | None = 2) -> str:
    """What a platform's posts are called: videos on YouTube and TikTok, posts elsewhere."""
    noun = "video" if platform.lower() in VIDEO else "post"
    return noun if count is not None and round(count) == 1 else f"{noun}s"


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
