"""Dates and times in the reporting time zone."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from app.words.numbers import SPACE

DASH = "–"


def day(value: date) -> str:
    """24 Nov 2026."""
    return f"{value.day} {value:%b %Y}"


def short_day(value: date) -> str:
    """24 Nov."""
    return f"{value.day} {value:%b}"


def week(value: date) -> str:
    """The ISO week that a day is in: "week 34"."""
    return f"week{SPACE}{value.isocalendar().week}"


def span(since: date, until: date) -> str:
    """A half-open stretch of days, its last day named: 30 Sep to 24 Nov 2026."""
    last = until - timedelta(days=1)
    if last <= since:
        return day(since)
    if since.year != last.year:
        return f"{day(since)} {DASH} {day(last)}"
    if since.month != last.month:
        return f"{short_day(since)} {DASH} {day(last)}"
    return f"{since.day}{DASH}{day(last)}"


def local(moment: datetime, zone: str) -> datetime:
    """A naive UTC moment in a time zone."""
    return moment.replace(tzinfo=UTC).astimezone(ZoneInfo(zone))


def place(zone: str) -> str:
    """The city of a time zone: "Amsterdam"."""
    return zone.rsplit("/", 1)[-1].replace("_", " ")


def moment(value: datetime, zone: str) -> str:
    """A naive UTC moment as "24 Nov, 06:10 Amsterdam"."""
    here = local(value, zone)
    return f"{short_day(here)}, {here:%H:%M} {place(zone)}"


def long_moment(value: datetime, zone: str) -> str:
    """A naive UTC moment as "24 Nov 2026, 06:10 Europe/Amsterdam"."""
    here = local(value, zone)
    return f"{day(here)}, {here:%H:%M} {zone}"


AGES = ((31_557_600, "year"), (86_400, "day"), (3_600, "hour"), (60, "minute"))  # in seconds


def ago(value: datetime, now: datetime) -> str:
    """How long before `now` a moment was, both naive UTC: "38 minutes ago"."""
    seconds = max(0.0, (now - value).total_seconds())
    if seconds < 90:
        return "just now"
    for size, noun in AGES:
        whole = int(seconds // size)
        if whole >= (2 if size > 60 else 1):
            return f"{whole} {noun}{'' if whole == 1 else 's'} ago"
    return "just now"


def duration(seconds: float) -> str:
    """A length of time in one unit: "40 seconds", "3 minutes", "2 hours"."""
    for size, noun in ((7_200, "hour"), (90, "minute")):
        if seconds >= size:
            return f"{round(seconds / (3_600 if noun == 'hour' else 60))} {noun}s"
    whole = round(seconds)
    return f"{whole} {'second' if whole == 1 else 'seconds'}"
