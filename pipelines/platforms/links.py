"""What people paste: cleaning, and taking an address apart."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import parse_qs, unquote, urlsplit

from pipelines.platforms.registry import host_platform

LONGEST = 2_000
INVISIBLE = re.compile("[\u0000-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
AROUND = " \t\r\n<>\"'`“”‘’«»()[]{},;"
HOST = re.compile(
    r"^(\[[0-9a-f:.]+\]|[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*)(:\d{1,5})?$"
)

# Sites without a record whose profile addresses look like those of a Mastodon server
# (https://host/@name), or whose bare host could be taken for a name.
_OTHERS = """
    medium.com google.com twitch.tv snapchat.com telegram.org t.me substack.com github.com
    flipboard.com rumble.com vimeo.com dailymotion.com odysee.com linktr.ee producthunt.com
"""
OTHERS = frozenset(_OTHERS.split())


@dataclass(frozen=True, slots=True)
class Link:
    """A recognised link: platform, name there, server if it matters, and a tidy form of it."""

    platform: str
    name: str
    base: str  # scheme://host[:port] of a Mastodon account, "" for a platform with one home
    text: str
    is_sure: bool = (
        True  # whether the form of the link tells its platform; else the server is asked
    )


@dataclass(frozen=True, slots=True)
class Address:
    """A web address in parts: host without `www.`, path steps, query values."""

    scheme: str
    host: str  # with port, if one is given
    steps: tuple[str, ...]
    query: dict[str, list[str]]


def tidy(link: str) -> str:
    """The link without invisible characters, quotes and brackets around it; "" if too long."""
    if len(link) > LONGEST:
        return ""
    bare = INVISIBLE.sub("", link).strip(AROUND)
    if bare.startswith("at://") or "://" in bare:
        return bare
    return bare.rstrip(".")


def host_of(text: str) -> str | None:
    """A host (with port) in lower case and ascii, or None if it is none."""
    host = text.strip().lower().rstrip(".")
    if not host.isascii():
        try:
            host = host.encode("idna").decode("ascii")
        except UnicodeError:
            return None
    return host if HOST.match(host) and len(host) <= 253 else None


def is_foreign(host: str) -> bool:
    """Whether a host belongs to a platform that has its own kind of links."""
    return any(site in OTHERS or host_platform(site) is not None for site in _sites(host))


def platform_at(link: str) -> str | None:
    """The platform on whose site, or below it, a web address lies."""
    address = address_in(link)
    found = (host_platform(site) for site in _sites(address.host)) if address else ()
    return next(filter(None, found), None)


def steps_at(link: str, platform: str) -> tuple[str, ...]:
    """The steps of an address on the site of a platform; none for what lies elsewhere."""
    address = address_in(link)
    return address.steps if address and platform_at(link) == platform else ()


def _sites(host: str) -> Iterator[str]:
    """A host without its port, and the sites above it."""
    parts = host.split(":", maxsplit=1)[0].split(".")
    return (".".join(parts[start:]) for start in range(len(parts)))


def address_in(link: str) -> Address | None:
    """The parts of a web address, with or without https:// in front; None if it is none."""
    text = tidy(link)
    has_scheme = re.match(r"^https?://", text, re.IGNORECASE)
    if not has_scheme and ("://" in text or "/" not in text):
        return None
    try:
        parts = urlsplit(text if has_scheme else f"https://{text}")
        default = {"http": 80, "https": 443}[parts.scheme]
        netloc = parts.netloc.removesuffix(f":{default}")
        host = host_of(netloc)
    except ValueError:
        return None
    if host is None:
        return None
    steps = tuple(unquote(step).strip() for step in parts.path.split("/") if step.strip())
    scheme = parts.scheme if has_scheme else ""
    return Address(scheme, host.removeprefix("www."), steps, parse_qs(parts.query))
