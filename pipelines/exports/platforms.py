"""Which platform a file is about: its option, its column, its links, or the words of its header."""

import re
from collections import Counter

from pipelines.exports.errors import ExportError
from pipelines.exports.names import normal
from pipelines.exports.plan import Table

PLATFORMS = (
    "bluesky", "facebook", "instagram", "linkedin", "mastodon", "pinterest", "reddit",
    "threads", "tiktok", "x", "youtube",
)  # fmt: skip
OTHER_NAMES = {
    "twitter": "x",
    "fb": "facebook",
    "ig": "instagram",
    "yt": "youtube",
    "tik tok": "tiktok",
    "bsky": "bluesky",
}
SITES = {
    "facebook.com": "facebook",
    "fb.com": "facebook",
    "fb.watch": "facebook",
    "instagram.com": "instagram",
    "threads.net": "threads",
    "threads.com": "threads",
    "twitter.com": "x",
    "x.com": "x",
    "tiktok.com": "tiktok",
    "youtube.com": "youtube",
    "youtu.be": "youtube",
    "linkedin.com": "linkedin",
    "bsky.app": "bluesky",
    "reddit.com": "reddit",
    "pinterest.com": "pinterest",
}
HEADER_WORDS = (
    ("tweet id", "x"),
    ("video publish time", "youtube"),
    ("facebook page", "facebook"),
    ("facebook id", "facebook"),
)
LINK = re.compile(r"\s*(?:https?://)?(?:www\.|m\.|mobile\.|web\.)?([^/?#:\s]+)", re.IGNORECASE)
POSTER = re.compile(
    r"(?:(?:tiktok\.com|threads\.(?:net|com))/@(?=[^/?#]+/)|bsky\.app/profile/(?=[^/?#]+/post/)"
    r"|(?:^|[/.])(?:x|twitter)\.com/(?!i/)(?=[^/?#]+/status))([^/?#]+)",
    re.IGNORECASE,
)


def platform_named(word: str) -> str:
    """Return the platform a user names. Raises ExportError when there is none of that name."""
    plain = normal(word)
    plain = OTHER_NAMES.get(plain, plain)
    if plain not in PLATFORMS:
        raise ExportError(f"no platform is named {word!r}; there are: {', '.join(PLATFORMS)}")
    return plain


def link_platform(link: str) -> str | None:
    """Return the platform a link belongs to, None when the site is not known."""
    match = LINK.match(link)
    return SITES.get(match.group(1).lower()) if match else None


def platform_guess(table: Table, url: int | None) -> str | None:
    """Return the one platform that the links or the header of a table speak of."""
    links = _links(table, url)
    sites = Counter(filter(None, map(link_platform, links)))
    if len(sites) == 1:
        return next(iter(sites))
    names = {normal(column) for column in table.columns}
    if not sites:
        return next((platform for word, platform in HEADER_WORDS if word in names), None)
    return None


def has_link_platforms(table: Table, url: int | None) -> bool:
    """Return whether the links of a table say the platform row by row."""
    return any(map(link_platform, _links(table, url)))


def link_accounts(table: Table, url: int | None) -> set[str]:
    """Return the accounts that the links of a table name, on sites that write them there."""
    found = map(POSTER.search, _links(table, url))
    return {match.group(1) for match in found if match}


def _links(table: Table, url: int | None) -> list[str]:
    if url is None:
        return []
    return [row[url] for row in table.sample if url < len(row) and row[url].strip()]
