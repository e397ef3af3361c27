"""The rules of `[news]`: what is worth a message, when, in which language, and to whom."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from pipelines.errors import SettingsError

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
KINDS = ("lead", "slip", "gain", "breakout", "stale", "key")  # what is told as it happens
NEVER = "never"


@dataclass(frozen=True, slots=True)
class NewsRules:
    """What is told as it happens, how often at most, and what else is sent.

    `alarms_per_year` is None where the budget of the level lead counts, `language` where it is
    that of whoever sends. `quiet` is from when to
    when nothing is sent, in the time zone of the landscape. `is_set` says whether the settings
    have such rules at all.
    """

    about: tuple[str, ...] = KINDS
    alarms_per_year: float | None = None
    breakouts_per_year: float = 12.0
    digest: str = "monday"
    digest_at: time = time(8)
    quiet: tuple[time, time] | None = None
    language: str | None = None
    address: str | None = None
    to: tuple[str, ...] = ()
    is_set: bool = False

    def is_quiet(self, now: datetime, zone: str) -> bool:
        """Whether nothing is sent at this moment (`now`: naive UTC)."""
        if self.quiet is None:
            return False
        first, end = self.quiet
        here = _local(now, zone).time()
        return first <= here < end if first <= end else here >= first or here < end

    def digest_due(self, now: datetime, zone: str) -> str | None:
        """The week ("2026-W49") whose digest is due by now; None where none is sent."""
        if self.digest == NEVER:
            return None
        here = _local(now, zone)
        year, week, day = here.isocalendar()
        wanted = WEEKDAYS.index(self.digest) + 1
        is_due = (day, here.time()) >= (wanted, self.digest_at)
        return f"{year}-W{week:02d}" if is_due else None


def _local(now: datetime, zone: str) -> datetime:
    """A naive UTC moment as the clocks of a zone show it."""
    return now.replace(tzinfo=ZoneInfo("UTC")).astimezone(ZoneInfo(zone))


def news_of(document: Mapping[str, Any], config: Path) -> NewsRules:
    """The table [news] of the settings. Raises SettingsError where a rule cannot be used."""
    table = document.get("news")
    if table is None:
        return NewsRules()
    if not isinstance(table, Mapping):
        raise SettingsError(f"{config}: write the rules of messages under [news]")
    rules = _Rules(table, config)
    found = NewsRules(
        about=rules.among("about", KINDS),
        alarms_per_year=rules.number("alarms_per_year", 0.25, 12, None),
        breakouts_per_year=rules.number("breakouts_per_year", 0.1, 365, 12.0) or 12.0,
        digest=rules.choice("digest", (*WEEKDAYS, NEVER), "monday"),
        digest_at=rules.hour("digest_at", time(8)),
        quiet=rules.span("quiet"),
        language=rules.text("language", "en") if "language" in table else None,
        address=rules.address("address"),
        to=rules.names("to"),
        is_set=True,
    )
    rules.refuse_strange(found)
    return found


class _Rules:
    """The values of a table, each held against what it may be."""

    def __init__(self, table: Mapping[str, Any], config: Path) -> None:
        self.table, self.config = table, config

    def wrong(self, name: str, should: str) -> SettingsError:
        return SettingsError(f"{self.config}: {name} of [news] must be {should}")

    def text(self, name: str, usual: str) -> str:
        value = self.table.get(name, usual)
        if not isinstance(value, str) or not value.strip():
            raise self.wrong(name, "a text in quotes")
        return str(value).strip()

    def choice(self, name: str, known: tuple[str, ...], usual: str) -> str:
        value = self.text(name, usual).lower()
        if value not in known:
            raise self.wrong(name, f"one of: {', '.join(known)}")
        return value

    def names(self, name: str) -> tuple[str, ...]:
        value = self.table.get(name, [])
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            raise self.wrong(name, "a list of texts in quotes")
        if name == "to" and any("://" in one for one in value):
            raise SettingsError(
                f"{self.config}: `to` of [news] holds the names of targets, never their addresses, "
                "which are secrets; set OUTPACE_NEWS_TARGET_<NAME> to the address"
            )
        return tuple(str(one).strip().lower() for one in value)

    def among(self, name: str, known: tuple[str, ...]) -> tuple[str, ...]:
        if name not in self.table:
            return known
        found = self.names(name)
        if not set(found) <= set(known):
            raise self.wrong(name, f"a list of some of: {', '.join(known)}")
        return found

    def number(self, name: str, least: float, most: float, usual: float | None) -> float | None:
        value = self.table.get(name, usual)
        if value is None:
            return None
        is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
        if not is_number or not least <= value <= most:
            raise self.wrong(name, f"a number from {least:g} to {most:g}")
        return float(value)

    def hour(self, name: str, usual: time) -> time:
        value = self.table.get(name)
        return usual if value is None else self._time(name, value)

    def span(self, name: str) -> tuple[time, time] | None:
        value = self.table.get(name)
        if value is None:
            return None
        if not isinstance(value, list) or len(value) != 2:
            raise self.wrong(name, 'two times, such as ["20:00", "07:30"]')
        first, end = (self._time(name, one) for one in value)
        return first, end

    def _time(self, name: str, value: Any) -> time:
        try:
            found = value if isinstance(value, time) else time.fromisoformat(str(value))
        except ValueError as error:
            raise self.wrong(name, 'a time of day, such as "07:30"') from error
        return found.replace(tzinfo=None)

    def address(self, name: str) -> str | None:
        value = self.table.get(name)
        if value is None:
            return None
        text = self.text(name, "")
        if not text.startswith(("https://", "http://")) or not text.isprintable() or " " in text:
            raise self.wrong(
                name, 'the address of the dashboard, such as "https://outpace.example"'
            )
        return text.partition("?")[0].rstrip("/")

    def refuse_strange(self, known: NewsRules) -> None:
        """A rule that is written wrong must not look as if it held."""
        names = [name for name in known.__slots__ if name != "is_set"]
        strange = [str(name) for name in self.table if name not in names]
        if strange:
            raise SettingsError(
                f"{self.config}: [news] has no rule named {strange[0]!r}; "
                f"there are: {', '.join(names)}"
            )
