"""Names and nouns: platforms and measures."""

from typing import Literal

from app.words.catalogue import Values, say
from pipelines import platforms

# Places that files can name though no platform of ours has a record for them.
_OTHERS = {
    "github": "GitHub",
    "hackernews": "Hacker News",
    "telegram": "Telegram",
    "tumblr": "Tumblr",
    "twitch": "Twitch",
    "vimeo": "Vimeo",
    "wikipedia": "Wikipedia",
}
SAID = ("all", "podcast", "rss")  # are no names but words
_OTHER_VIDEO = {"vimeo", "twitch"}
MEASURES = {"engagement": "engagement", "posts": "posts", "views": "views"}


def platform_name(platform: str) -> str:
    """How a platform writes itself."""
    known = _record(platform)
    if known is not None:
        return known.label
    if platform.lower() in SAID:
        return say("platform", platform=platform.lower())
    return _OTHERS.get(platform.lower(), platform[:1].upper() + platform[1:])


def place_of(platform: str) -> Values:
    """A platform, or all together, as `on` of the catalogue takes it."""
    place = "all" if platform == "all" else "one"
    return {"platform": platform_name(platform), "place": place}


def post_noun(platform: str) -> Literal["video", "post"]:
    """What a platform's posts are, as sentences choose their noun: videos or posts."""
    known = _record(platform)
    is_video = known.noun == "videos" if known else platform.lower() in _OTHER_VIDEO
    return "video" if is_video else "post"


def _record(platform: str) -> platforms.Platform | None:
    meant = platforms.meanings(platform)
    return platforms.record(meant[0]) if len(meant) == 1 else None
