"""What the settings say, held against what they may say."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from urllib.parse import unquote
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pipelines.errors import SettingsError
from pipelines.events import Event, events_of
from pipelines.folder import Folder
from pipelines.settings.advertisers import advertiser_of
from pipelines.settings.document import read_values
from pipelines.settings.news import WEEKDAYS, NewsRules, news_of
from pipelines.settings.report import Report, report_of

ROLES = ("own", "rival")
_ARTICLE = re.compile(r"https?://([a-z][a-z-]{1,19})(?:\.m)?\.wikipedia\.org/wiki/([^?#]{1,600})")


@dataclass(frozen=True, slots=True)
class Brand:
    """A brand of the landscape with its accounts as links or `platform:id`.

    article: the address of the article about it on Wikipedia, where its page views are asked for.
    ads: addresses of it in libraries of ads, where its ads are asked for.
    """

    name: str
    role: str
    accounts: tuple[str, ...]
    tracked_to: datetime | None = None
    article: str | None = None
    ads: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """A named set of brands that can be compared with one click."""

    name: str
    brands: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Settings:
    """How the landscape reads time, and which brands it compares."""

    time_zone: str = "UTC"
    week_start: int = 0  # 0 = Monday
    is_simulated: bool = False
    simulated_until: date | None = None
    lead_alarms_per_year: float = 1.0
    watch_alarms_per_year: float = 4.0
    brands: tuple[Brand, ...] = ()
    groups: tuple[Group, ...] = ()
    events: tuple[Event, ...] = ()
    budgets: Mapping[str, float] = field(default_factory=dict)  # of a day, by platform; see `Cost`
    forgets: tuple[str, ...] = ()  # platforms whose deleted posts lose their words by our own wish
    amended: tuple[str, ...] = ()  # platforms that let us keep numbers longer than their terms do
    editors: tuple[str, ...] = ()  # addresses that may change the landscape after signing in
    news: NewsRules = field(default_factory=NewsRules)
    report: Report = field(default_factory=Report)


def read_settings(folder: Folder) -> Settings:
    """The settings in `outpace.toml`, or the defaults where there is none yet.

    Raises SettingsGone where a build was published and its settings are not there any more.
    """
    document = read_values(folder)
    zone = str(document.get("time_zone", "UTC"))
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise SettingsError(
            f"{folder.config}: no time zone named {zone!r}; write one such as 'Europe/Amsterdam'"
        ) from error
    first = str(document.get("week_start", "monday")).lower()
    if first not in WEEKDAYS:
        raise SettingsError(
            f"{folder.config}: no weekday named {first!r}; there are: {', '.join(WEEKDAYS)}"
        )
    return Settings(
        time_zone=zone,
        week_start=WEEKDAYS.index(first),
        is_simulated=document.get("simulated_until") is not None,
        simulated_until=_simulated_until(folder, document),
        lead_alarms_per_year=_budget(folder, document, "lead_alarms_per_year", 1.0),
        watch_alarms_per_year=_budget(folder, document, "watch_alarms_per_year", 4.0),
        brands=_brands(folder, document),
        groups=_groups(folder, document),
        events=events_of(document, folder.config),
        budgets=_budgets(folder, document),
        forgets=_forgets(folder, document),
        amended=_amended(folder, document),
        editors=_texts(folder, "editors", document.get("editors", [])),
        news=news_of(document, folder.config),
        report=report_of(document, folder.config),
    )


def _groups(folder: Folder, document: Mapping[str, Any]) -> tuple[Group, ...]:
    table = document.get("groups", {})
    if not isinstance(table, dict):
        raise SettingsError(
            f'{folder.config}: write groups under [groups], each as "Name" = ["Brand", "Brand"]'
        )
    return tuple(
        Group(str(name), _texts(folder, f"group {name!r}", brands))
        for name, brands in table.items()
    )


def _simulated_until(folder: Folder, document: Mapping[str, Any]) -> date | None:
    value = document.get("simulated_until")
    if value is not None and (not isinstance(value, date) or isinstance(value, datetime)):
        raise SettingsError(f"{folder.config}: simulated_until must be a day such as 2026-11-23")
    return value


def _texts(folder: Folder, what: str, value: Any) -> tuple[str, ...]:
    """A list of texts of the settings."""
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise SettingsError(f"{folder.config}: {what} must be a list of texts in quotes")
    return tuple(str(item).strip() for item in value)


def _budget(folder: Folder, document: Mapping[str, Any], name: str, usual: float) -> float:
    """How many false alarms a year over the whole landscape are acceptable."""
    value = document.get(name, usual)
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0.1 <= value <= 52:
        raise SettingsError(f"{folder.config}: {name} must be a number from 0.1 to 52")
    return float(value)


def _budgets(folder: Folder, document: Mapping[str, Any]) -> dict[str, float]:
    """What may be asked of each platform in a day, in what its record counts."""
    table = document.get("budget", {})
    if not isinstance(table, dict):
        raise SettingsError(f"{folder.config}: write budgets under [budget], each as x = 1.50")
    found: dict[str, float] = {}
    for name, value in table.items():
        if isinstance(value, bool) or not isinstance(value, int | float) or value < 0:
            raise SettingsError(
                f"{folder.config}: the budget of {name} must be a number of 0 or more, for a day"
            )
        found[str(name)] = float(value)
    return found


def _forgets(folder: Folder, document: Mapping[str, Any]) -> tuple[str, ...]:
    """The platforms whose deleted posts lose their words, beside those whose terms ask for it."""
    table = document.get("retention", {})
    if not isinstance(table, dict) or any(value != "forget" for value in table.values()):
        raise SettingsError(
            f'{folder.config}: write under [retention] what to forget, as mastodon = "forget"; '
            "what the terms of a platform ask for is forgotten anyway"
        )
    return tuple(str(name).strip().casefold() for name in table)


def _amended(folder: Folder, document: Mapping[str, Any]) -> tuple[str, ...]:
    """The platforms whose numbers may stay, since they have accepted an application for that."""
    value = document.get("youtube_retention")
    if value not in (None, "30-days", "accepted-amendment"):
        raise SettingsError(
            f'{folder.config}: youtube_retention is "30-days", or "accepted-amendment" where '
            "Google has accepted your application for keeping numbers longer"
        )
    return ("youtube",) if value == "accepted-amendment" else ()


def _brands(folder: Folder, document: Mapping[str, Any]) -> tuple[Brand, ...]:
    tables = document.get("brand", [])
    if not isinstance(tables, list):
        raise SettingsError(f"{folder.config}: write each brand under its own [[brand]] heading")
    brands = tuple(brand_of(folder, table) for table in tables)
    counts = Counter(brand.name.casefold() for brand in brands)
    for name, count in counts.items():
        if count > 1:
            raise SettingsError(f"{folder.config}: brand {name!r} stands there twice; keep one")
    return brands


def brand_of(folder: Folder, table: Any) -> Brand:
    """The brand that a table describes. Raises SettingsError."""
    if not isinstance(table, dict):
        raise SettingsError(f"{folder.config}: write each brand under its own [[brand]] heading")
    name = str(table.get("name", "")).strip()
    role = str(table.get("role", "rival"))
    accounts = table.get("accounts", [])
    if not name:
        raise SettingsError(f'{folder.config}: a [[brand]] has no name; add name = "..."')
    if role not in ROLES:
        raise SettingsError(
            f"{folder.config}: brand {name!r} has role {role!r}; there are: own, rival"
        )
    if not isinstance(accounts, list) or not all(isinstance(item, str) for item in accounts):
        raise SettingsError(
            f"{folder.config}: accounts of brand {name!r} must be a list of links in quotes"
        )
    tracked_to = table.get("tracked_to")
    if tracked_to is not None and not isinstance(tracked_to, datetime):
        raise SettingsError(
            f"{folder.config}: tracked_to of brand {name!r} must be a date and time"
        )
    moment = tracked_to.replace(tzinfo=None) if tracked_to else None
    article = _article(folder, name, table.get("article"))
    advertisers = _advertisers(folder, name, table.get("ads", []))
    links = tuple(str(item) for item in accounts)
    return Brand(name, role, links, moment, article, advertisers)


def _advertisers(folder: Folder, brand: str, value: Any) -> tuple[str, ...]:
    """The addresses of an advertiser in libraries of ads, in one spelling. Raises SettingsError."""
    found = []
    for address in _texts(folder, f"ads of brand {brand!r}", value):
        known = advertiser_of(address)
        if known is None:
            raise SettingsError(
                f"{folder.config}: ads of brand {brand!r} holds {address[:100]!r}; write the "
                "address of its ads as the library shows them, such as "
                "https://www.facebook.com/ads/library/?view_all_page_id=20531316728 or "
                "https://library.tiktok.com/ads?adv_biz_ids=7012345678901234567"
            )
        found.append(known[1])
    return tuple(found)


def _article(folder: Folder, brand: str, value: Any) -> str | None:
    """The address of an article, spelled in one way. Raises SettingsError."""
    if value is None:
        return None
    found = _ARTICLE.fullmatch(value.strip()) if isinstance(value, str) else None
    title = re.sub(r"[ _]+", "_", unquote(found[2])).strip("_") if found else ""
    if found is None or not title:
        raise SettingsError(
            f"{folder.config}: article of brand {brand!r} must be the address of an article such "
            "as https://en.wikipedia.org/wiki/Name"
        )
    return f"https://{found[1]}.wikipedia.org/wiki/{title[0].upper()}{title[1:]}"
