"""The rules of `[news]`: what is worth a message, when, in which language, and to whom."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

from pipelines.errors import SettingsError
from pipelines.settings.rules import Rules, rules_of

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
KINDS = ("lead", "slip", "gain", "issue", "breakout", "stale", "key")  # what is told as it happens
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


def news_of(document: Mapping[str, object], config: Path) -> NewsRules:
    """The table [news] of the settings. Raises SettingsError where a rule cannot be used."""
    rules = rules_of(document, config, "news", "the rules of messages")
    if rules is None:
        return NewsRules()
    found = NewsRules(
        about=rules.among("about", KINDS),
        alarms_per_year=rules.number("alarms_per_year", 0.25, 12, None),
        breakouts_per_year=rules.number("breakouts_per_year", 0.1, 365, 12.0) or 12.0,
        digest=rules.choice("digest", (*WEEKDAYS, NEVER), "monday"),
        digest_at=rules.hour("digest_at", time(8)),
        quiet=rules.span("quiet"),
        language=rules.text("language", "en") if "language" in rules.table else None,
        address=rules.address("address"),
        to=_targets(rules),
        is_set=True,
    )
    rules.refuse_strange([name for name in NewsRules.__slots__ if name != "is_set"])
    return found


def _targets(rules: Rules) -> tuple[str, ...]:
    """The names of targets."""
    found = rules.names("to")
    if any("://" in one for one in found):
        raise SettingsError(
            f"{rules.config}: `to` of [news] holds the names of targets, never their addresses, "
            "which are secrets; set OUTPACE_NEWS_TARGET_<NAME> to the address"
        )
    return found
