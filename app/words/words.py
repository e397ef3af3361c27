"""Names and nouns: platforms, measures, posts, lists."""

from collections.abc import Iterable, Sequence

from pipelines import platforms

# Places that files can name though no platform of ours has a record for them.
OTHERS = {
    "all": "all platforms",
    "github": "GitHub",
    "hackernews": "Hacker News",
    "lemmy": "Lemmy",
    "peertube": "PeerTube",
    "podcast": "podcasts",
    "rss": "web feeds",
    "telegram": "Telegram",
    "tumblr": "Tumblr",
    "twitch": "Twitch",
    "vimeo": "Vimeo",
    "wikipedia": "Wikipedia",
}
OTHER_VIDEO = {"vimeo", "peertube", "twitch"}
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
    known = _record(platform)
    if known is not None:
        return known.label
    return OTHERS.get(platform.lower(), platform[:1].upper() + platform[1:])


def where(platform: str) -> str:
    """A place in a sentence: "on Instagram", "across all platforms"."""
    name = platform_name(platform)
    return f"across {name}" if platform == "all" else f"on {name}"


def post_noun(platform: str, count: float | None = 2) -> str:
    """What a platform's posts are called: videos on YouTube and TikTok, posts elsewhere."""
    known = _record(platform)
    many = known.noun if known else "videos" if platform.lower() in OTHER_VIDEO else "posts"
    return many.removesuffix("s") if count is not None and round(count) == 1 else many


def _record(platform: str) -> platforms.Platform | None:
    meant = platforms.meanings(platform)
    return platforms.record(meant[0]) if len(meant) == 1 else None


def listed(names: Iterable[str]) -> str:
    """ "A", "A and B", "A, B and C"."""
    items: Sequence[str] = list(names)
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"


def listed_or(names: Iterable[str]) -> str:
    """ "A", "A or B", "A, B or C"."""
    *first, last = names
    return f"{', '.join(first)} or {last}" if first else last


def part_of(measure: str) -> str:
    """A share in a sentence: "of the engagement"."""
    return f"of the {MEASURES.get(measure, measure)}"


def share_of(measure: str) -> str:
    """A share as a title: "Share of engagement"."""
    return f"Share of {MEASURES.get(measure, measure)}"


def possessive(brand: str) -> str:
    """A brand as an owner."""
    return f"{brand}’" if brand.endswith("s") else f"{brand}’s"
