"""The border for what platforms answer: records within the bounds, the rest in quarantine."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, time
from functools import cache
from typing import Any, TypeVar

from pipelines.bounds import (
    ANCIENT_REASON,
    CLOCK_DIFFERENCE,
    COUNT_REASON,
    EARLIEST,
    FUTURE_REASON,
    is_count,
)
from pipelines.platforms.registry import records
from pipelines.records import METRICS, AccountSeen, AdSeen, ArticleDay, Parsed, PostSeen, Rejected

_ACCOUNT_COUNTS = ("followers", "following", "posts_total")
_Seen = TypeVar("_Seen", AccountSeen, PostSeen)


def bounded(parsed: Parsed) -> Parsed:
    """What of an answer may enter; a post at an impossible time and a count that none is may not.

    A post whose count is refused stays, with that count unknown.
    """
    bad = list(parsed.rejected)
    accounts = tuple(_counted(one, _ACCOUNT_COUNTS, bad) for one in parsed.accounts)
    posts = tuple(_counted(one, METRICS, bad) for one in _timely(parsed.posts, bad))
    days = tuple(_possible(parsed.article_days, bad))
    ads = tuple(_begun(parsed.ads, bad))
    return replace(
        parsed, accounts=accounts, posts=posts, article_days=days, ads=ads, rejected=tuple(bad)
    )


def _begun(ads: Iterable[AdSeen], bad: list[Rejected]) -> Iterable[AdSeen]:
    for one in ads:
        if EARLIEST <= one.shown_from < one.observed_at.date() + CLOCK_DIFFERENCE:
            yield one
        else:
            reason = FUTURE_REASON if one.shown_from > EARLIEST else ANCIENT_REASON
            bad.append(Rejected(reason, "shown_from", f"{one.ad_id} | {one.shown_from}"))


def _possible(days: Iterable[ArticleDay], bad: list[Rejected]) -> Iterable[ArticleDay]:
    for one in days:
        is_past = one.day < one.observed_at.date() + CLOCK_DIFFERENCE
        if is_past and is_count(one.views):
            yield one
        else:
            reason, field = (COUNT_REASON, "views") if is_past else (FUTURE_REASON, "day")
            bad.append(Rejected(reason, field, f"{one.article} | {one.day} | {one.views}"))


def _timely(posts: Iterable[PostSeen], bad: list[Rejected]) -> Iterable[PostSeen]:
    for post in posts:
        reason = _why_untimely(post.post_id, post.published_at, post.observed_at)
        if reason is None:
            yield post
        else:
            shown = post.declared_at or post.published_at.isoformat()
            bad.append(Rejected(reason, "published_at", f"{post.post_id} | {shown}"))


def _why_untimely(post_id: str, published_at: datetime, observed_at: datetime) -> str | None:
    """Why a post cannot be of this time, or None."""
    if published_at > observed_at + CLOCK_DIFFERENCE:
        return FUTURE_REASON
    if published_at < _earliest().get(post_id.partition(":")[0], _start(None)):
        return ANCIENT_REASON
    return None


@cache
def _earliest() -> dict[str, datetime]:
    return {one.name: _start(one.since) for one in records()}


def _start(day: Any) -> datetime:
    return datetime.combine(day or EARLIEST, time())


def _counted(seen: _Seen, names: Iterable[str], bad: list[Rejected]) -> _Seen:
    """The record with every count unknown that cannot be one."""
    counts = {name: getattr(seen, name) for name in names}
    over = {name: n for name, n in counts.items() if n is not None and not is_count(n)}
    if not over:
        return seen
    who = seen.post_id if isinstance(seen, PostSeen) else seen.account_id
    bad.extend(Rejected(COUNT_REASON, name, f"{who} | {n}") for name, n in over.items())
    unknown: dict[str, Any] = dict.fromkeys(over)
    missing = {**seen.missing, **dict.fromkeys(over, "unreadable")}
    return replace(seen, **unknown, missing=missing)
