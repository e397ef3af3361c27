"""The channel that a link to YouTube names."""

import os
import re

from pipelines.platforms.links import Address, Link, address_in, tidy

PLATFORM = "youtube"
HOME = "https://www.youtube.com"
FEED = "/feeds/videos.xml"
CHANNEL = re.compile(r"^UC[A-Za-z0-9_-]{22}$")
IN_ADDRESS = re.compile(r"^UC[A-Za-z0-9_-]{6,60}$")  # where nothing else than an id can stand
NAME = re.compile(r"^[^\s/?#&<>\"]{1,100}$")
QUERY = (("v", "watch/"), ("channel_id", ""), ("user", "user/"), ("playlist_id", ""), ("list", ""))
LISTS = ("UULF", "UUSH", "UULV", "UU")  # lists of a channel's uploads, named after the channel
VIDEOS = ("watch", "shorts", "live", "embed", "v", "clip")
PAGES = (
    "feed",
    "results",
    "playlist",
    "gaming",
    "premium",
    "about",
    "t",
    "hashtag",
    "post",
    "feeds",
)


def feed_address() -> str:
    """The feed's address, at the server the operator names or the public one."""
    base = (os.environ.get("OUTPACE_YOUTUBE_FEED_URL", "").strip() or HOME).rstrip("/")
    return base if base.endswith(".xml") else base + FEED


def _query_name(address: Address) -> str | None:
    """The channel that the query of a feed or list address names."""
    for key, front in QUERY:
        value = address.query.get(key, [""])[0].strip()
        if key in ("playlist_id", "list"):
            front_of_list = next((x for x in LISTS if len(value) == len(x) + 22), "")
            value = f"UC{value[-22:]}" if front_of_list and value.startswith("UU") else ""
        if value and (front or IN_ADDRESS.match(value)) and NAME.match(value):
            return front + value
    return None


def _path_name(steps: tuple[str, ...]) -> str | None:
    """The channel that the path of a YouTube address names."""
    first = steps[0] if steps else ""
    if first == "channel":
        return steps[1] if len(steps) > 1 and IN_ADDRESS.match(steps[1]) else None
    if first in ("c", "user"):
        return f"{first}/{steps[1]}" if len(steps) > 1 and NAME.match(steps[1]) else None
    if first in VIDEOS:
        return f"watch/{steps[1]}" if len(steps) > 1 else "watch/?"
    if not NAME.match(first) or first in PAGES or first == "@":
        return None
    return first if first.startswith("@") else f"c/{first}"


def _named_by(link: str) -> str | None:
    """The channel id, or kind and name, that any accepted form of a link names."""
    text = tidy(link)
    if CHANNEL.match(text):
        return text
    address = address_in(text)
    if address is None:
        return None
    if address.host == "youtu.be" and address.steps:
        return f"watch/{address.steps[0]}"
    is_feed = "/".join(address.steps).endswith("videos.xml")
    is_youtube = address.host == "youtube.com" or address.host.endswith(".youtube.com")
    if is_feed and (is_youtube or feed_address().startswith(f"{address.scheme}://{address.host}")):
        return _query_name(address)
    if not is_youtube:
        return None
    is_asked = address.steps in (("playlist",), ("watch",))
    return _query_name(address) if is_asked else _path_name(address.steps)


def is_id(name: str) -> bool:
    """Whether a name is a channel id; the others begin with @ or a kind and a slash."""
    return bool(IN_ADDRESS.match(name))


def recognise(link: str) -> Link | None:
    """The channel a link names, or None. Names that need a look-up keep their form."""
    name = _named_by(link)
    if name is None:
        return None
    if name.startswith("watch/"):  # a video, which is said back as it is
        return Link(PLATFORM, name, "", tidy(link))
    path = f"channel/{name}" if is_id(name) else name
    return Link(PLATFORM, name, "", f"{HOME}/{path}")
