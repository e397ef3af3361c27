"""Names and nouns: platforms, measures, kinds of posts, lists."""

from collections.abc import Iterable, Sequence

from pipelines import platforms

# Places that files can name though no platform of ours has a record for them.
_OTHERS = {
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
_OTHER_VIDEO = {"vimeo", "peertube", "twitch"}
_KINDS = {  # one post of a kind; every other kind is a post
    "article": "article", "carousel": "carousel", "image": "image", "link": "link",
    "photo": "photo", "podcast": "podcast", "poll": "poll", "reel": "reel",
    "status": "text post", "story": "story", "text": "text post", "video": "video",
}  # fmt: skip
MEASURES = {"engagement": "engagement", "posts": "posts", "views": "views"}


def platform_name(platform: str) -> str:
    """How a platform writes itself."""
    known = _record(platform)
    if known is not None:
        return known.label
    return _OTHERS.get(platform.lower(), platform[:1].upper() + platform[1:])


def where(platform: str) -> str:
    """A place in a sentence: "on Instagram", "across all platforms"."""
    name = platform_name(platform)
    return f"across {name}" if platform == "all" else f"on {name}"


def post_noun(platform: str, count: float | None = 2) -> str:
    """What a platform's posts are called: videos on YouTube and TikTok, posts elsewhere."""
    known = _record(platform)
    many = known.noun if known else "videos" if platform.lower() in _OTHER_VIDEO else "posts"
    return many.removesuffix("s") if count is not None and round(count) == 1 else many


def _record(platform: str) -> platforms.Platform | None:
    meant = platforms.meanings(platform)
    return platforms.record(meant[0]) if len(meant) == 1 else None


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


def capital(text: str) -> str:
    """The text as the beginning of a sentence."""
    return text[:1].upper() + text[1:]
