"""What a source or a file says, as plain records: the border between parsing and the warehouse.

Every time is naive UTC. Every count is an integer or None; None means unknown, and `missing` says
why for each unknown count (`not_offered`, `hidden`, `off`, `absent`, `not_kept`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

METRICS = ("views", "likes", "comments", "shares", "quotes", "saves")


@dataclass(frozen=True, slots=True)
class Response:
    """One answer of a platform as it came, with what was asked; this is what is landed."""

    source: str
    purpose: str  # resolve | profile | posts | lookup (a step on the way, says nothing itself)
    url: str
    status: int
    received_at: datetime
    body: bytes
    headers: Mapping[str, str] = field(default_factory=dict)
    account_id: str | None = None
    link: str | None = None


@dataclass(frozen=True, slots=True)
class AccountSeen:
    """An account of a brand on a platform, as seen at one moment."""

    account_id: str  # "bluesky:did:plc:...": platform, colon, the platform's stable id
    platform: str
    observed_at: datetime
    handle: str | None = None
    name: str | None = None
    bio: str | None = None
    url: str | None = None
    followers: int | None = None
    following: int | None = None
    posts_total: int | None = None
    is_rounded: bool = False
    missing: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PostSeen:
    """A post with its counts, as seen at one moment."""

    post_id: str  # "bluesky:at://...": platform, colon, the platform's stable id
    account_id: str
    published_at: datetime  # the time to sort by
    observed_at: datetime
    kind: str  # video | photo | link | text | poll | quote | other
    declared_at: str | None = None  # the publish time as the platform gave it
    url: str | None = None
    language: str | None = None
    text: str | None = None
    hashtags: tuple[str, ...] = ()
    views: int | None = None
    likes: int | None = None
    comments: int | None = None
    shares: int | None = None
    quotes: int | None = None
    saves: int | None = None
    missing: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ArticleDay:
    """How often people read an article of an encyclopedia on one day (UTC)."""

    article: str  # its address, as the settings have it
    day: date
    views: int
    observed_at: datetime


@dataclass(frozen=True, slots=True)
class AdSeen:
    """An ad of an advertiser as a library of ads told it at one moment; days are inclusive."""

    library: str
    advertiser: str  # whose ads they are: an address of the library, as the settings have it
    ad_id: str
    shown_from: date
    shown_to: date  # the last day on which it is known to have been shown
    is_over: bool
    observed_at: datetime


@dataclass(frozen=True, slots=True)
class Rejected:
    """A record that could not be understood: kept in quarantine with the reason."""

    reason: str  # a lower-case sentence
    field: str | None = None
    raw: str | None = None
    position: int | None = None  # item in the response, line in the file


@dataclass(frozen=True, slots=True)
class Parsed:
    """What one response says: the good part and what was rejected."""

    accounts: tuple[AccountSeen, ...] = ()
    posts: tuple[PostSeen, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    skipped: Mapping[str, int] = field(default_factory=dict)  # left out on purpose, by reason
    article_days: tuple[ArticleDay, ...] = ()
    ads: tuple[AdSeen, ...] = ()
