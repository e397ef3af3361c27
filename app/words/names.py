"""Names and nouns: platforms and measures."""

from app.words.catalogue import say
from pipelines import platforms

# Places that files can name though no platform of ours has a record for them.
_OTHERS = {
    "github": "GitHub",
    "hackernews": "Hacker News",
    "lemmy": "Lemmy",
    "peertube": "PeerTube",
    "telegram": "Telegram",
    "tumblr": "Tumblr",
    "twitch": "Twitch",
    "vimeo": "Vimeo",
    "wikipedia": "Wikipedia",
}
SAID = ("all", "podcast", "rss")  # are no names but words
_OTHER_VIDEO = {"vimeo", "peertube", "twitch"}
MEASURES = {"engagement": "engagement", "posts": "posts", "views": "views"}


def platform_name(platform: str) -> str:
    """How a platform writes itself."""
    known = _record(platform)
    if known is not None:
        return known.label
    if platform.lower() in SAID:
        return say("platform", platform=platform.lower())
    return _OTHERS.get(platform.lower(), platform[:1].upper() + platform[1:])


def post_noun(platform: str, count: float | None = 2) -> str:
    """What a platform's posts are called: videos on YouTube and TikTok, posts elsewhere."""
    known = _record(platform)
    many = known.noun if known else "videos" if platform.lower() in _OTHER_VIDEO else "posts"
    return many.removesuffix("s") if count is not None and round(count) == 1 else many


def _record(platform: str) -> platforms.Platform | None:
    meant = platforms.meanings(platform)
    return platforms.record(meant[0]) if len(meant) == 1 else None
