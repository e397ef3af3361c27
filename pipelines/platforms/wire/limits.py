"""How long to wait: what the headers of a platform ask for, and our own pace before it asks."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from threading import Lock

from pipelines.platforms.beside import RECORDS
from pipelines.platforms.record import Pace
from pipelines.platforms.registry import names, record
from pipelines.platforms.values import naive_utc, seconds_of, time_of

RESETS = ("ratelimit-reset", "x-ratelimit-reset", "x-rate-limit-reset")
REMAINING = ("ratelimit-remaining", "x-ratelimit-remaining", "x-rate-limit-remaining")
UNIX_SECONDS = 1e9  # numbers from here on are moments, smaller ones are seconds left
UNIX_MILLISECONDS = 1e12
FAR = timedelta(days=365)

DEFAULT_PACE = Pace(1.0, 10)


def later(now: datetime, seconds: float) -> datetime:
    """The moment so many seconds from now, at most a year ahead."""
    return now + min(timedelta(seconds=min(seconds, 1e9)), FAR)


def _seconds_to(moment: datetime, now: datetime) -> float:
    return (naive_utc(moment) - now).total_seconds()


def _retry_after(value: str, now: datetime) -> float | None:
    """Retry-After: seconds, or an HTTP date."""
    seconds = seconds_of(value)
    if seconds is not None:
        return seconds
    try:
        return _seconds_to(parsedate_to_datetime(value), now)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None


def _reset(value: str, now: datetime) -> float | None:
    """A reset: seconds left, a unix second, or an ISO 8601 time."""
    number = seconds_of(value)
    if number is None:
        moment = time_of(value)
        return None if moment is None else _seconds_to(moment, now)
    if number >= UNIX_MILLISECONDS:
        number /= 1000
    if number >= UNIX_SECONDS:
        return number - _seconds_to(now, datetime(1970, 1, 1))
    return number


def asked_wait(headers: Mapping[str, str], now: datetime) -> float | None:
    """Seconds to wait until the platform may be asked again; None if it does not say."""
    hints = [_retry_after(headers[name], now) for name in ("retry-after",) if name in headers]
    hints += [_reset(headers[name], now) for name in RESETS if name in headers]
    return next((hint for hint in hints if hint is not None and hint >= 0), None)


def is_used_up(headers: Mapping[str, str]) -> bool:
    """Whether an answer says that no request is left in this window."""
    left = [seconds_of(headers[name]) for name in REMAINING if name in headers]
    return any(number is not None and number <= 0 for number in left)


@dataclass(slots=True)
class Bucket:
    """A token bucket: `take` says how long to wait before the next request."""

    rate: float
    burst: int
    tokens: float = field(init=False)
    at: datetime | None = None
    lock: Lock = field(default_factory=Lock)

    def __post_init__(self) -> None:
        self.tokens = float(self.burst)

    def take(self, now: datetime) -> float:
        """Use one token; seconds until it is earned (0 while the burst lasts)."""
        with self.lock:
            passed = max(0.0, (now - self.at).total_seconds()) if self.at else 0.0
            self.tokens = min(self.burst, self.tokens + passed * self.rate) - 1
            self.at = now
            return max(0.0, -self.tokens / self.rate)


def bucket_for(source: str) -> Bucket:
    """A full bucket at the pace of a source."""
    pace = record(source).pace if source in (*names(), *RECORDS) else DEFAULT_PACE
    return Bucket(pace.rate, pace.burst)
