"""The settings of a landscape: `outpace.toml`, edited by hand or by commands; comments survive."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import tomlkit
from tomlkit.exceptions import TOMLKitError

from pipelines.bounds import clean_name
from pipelines.errors import SettingsError, SettingsGone
from pipelines.events import Event, events_of
from pipelines.folder import Folder, replace_file

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
ROLES = ("own", "rival")
NEW = """\
# The landscape that outpace compares. Edit by hand or with `outpace add` and `outpace remove`.
time_zone = "UTC"      # days and weeks begin at midnight here, e.g. "Europe/Amsterdam"
week_start = "monday"
lead_alarms_per_year = 1     # false alarms that you accept, over all rivals and platforms
watch_alarms_per_year = 4
"""


@dataclass(frozen=True, slots=True)
class Brand:
    """A brand of the landscape with its accounts as links or `platform:id`."""

    name: str
    role: str
    accounts: tuple[str, ...]
    tracked_to: datetime | None = None


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
    editors: tuple[str, ...] = ()  # addresses that may change the landscape after signing in


def read_settings(folder: Folder) -> Settings:
    """The settings in `outpace.toml`, or the defaults where there is none yet.

    Raises SettingsGone where a build was published and its settings are not there any more.
    """
    document = _document(folder)
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
        editors=_texts(folder, "editors", document.get("editors", [])),
    )


def begin_settings(folder: Folder) -> None:
    """Write the settings of a new landscape where there are none yet."""
    if not folder.config.exists():
        _write(folder, tomlkit.parse(NEW))


def write_settings(folder: Folder, settings: Settings) -> None:
    """Write settings that are known from elsewhere into a file that is gone."""
    document = tomlkit.parse(NEW)
    document["time_zone"] = settings.time_zone
    document["week_start"] = WEEKDAYS[settings.week_start]
    document["lead_alarms_per_year"] = settings.lead_alarms_per_year
    document["watch_alarms_per_year"] = settings.watch_alarms_per_year
    if settings.simulated_until is not None:
        document["simulated_until"] = settings.simulated_until
    for brand in settings.brands:
        table = tomlkit.table()
        table["name"], table["role"] = brand.name, brand.role
        table["accounts"] = tomlkit.array().multiline(True)
        table["accounts"].extend(brand.accounts)
        if brand.tracked_to is not None:
            table["tracked_to"] = brand.tracked_to
        _tables(document).append(table)
    for event in settings.events:
        said = {"date": event.at, "text": event.text}
        said |= {"brand": event.brand} if event.brand else {}
        said |= {"platform": event.platform} if event.platform else {}
        document.setdefault("event", tomlkit.aot()).append(tomlkit.item(said))
    _write(folder, document)


def _groups(folder: Folder, document: tomlkit.TOMLDocument) -> tuple[Group, ...]:
    table = document.get("groups", {})
    if not isinstance(table, dict):
        raise SettingsError(
            f'{folder.config}: write groups under [groups], each as "Name" = ["Brand", "Brand"]'
        )
    return tuple(
        Group(str(name), _texts(folder, f"group {name!r}", brands))
        for name, brands in table.items()
    )


def _simulated_until(folder: Folder, document: tomlkit.TOMLDocument) -> date | None:
    value = document.get("simulated_until")
    if value is not None and (not isinstance(value, date) or isinstance(value, datetime)):
        raise SettingsError(f"{folder.config}: simulated_until must be a day such as 2026-11-23")
    return value


def _texts(folder: Folder, what: str, value: Any) -> tuple[str, ...]:
    """A list of texts of the settings."""
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise SettingsError(f"{folder.config}: {what} must be a list of texts in quotes")
    return tuple(str(item).strip() for item in value)


def _budget(folder: Folder, document: tomlkit.TOMLDocument, name: str, usual: float) -> float:
    """How many false alarms a year over the whole landscape are acceptable."""
    value = document.get(name, usual)
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0.1 <= value <= 52:
        raise SettingsError(f"{folder.config}: {name} must be a number from 0.1 to 52")
    return float(value)


def _brands(folder: Folder, document: tomlkit.TOMLDocument) -> tuple[Brand, ...]:
    tables = document.get("brand", [])
    if not isinstance(tables, list):
        raise SettingsError(f"{folder.config}: write each brand under its own [[brand]] heading")
    brands = tuple(_brand(folder, table) for table in tables)
    names = [brand.name.casefold() for brand in brands]
    for name in names:
        if names.count(name) > 1:
            raise SettingsError(f"{folder.config}: brand {name!r} stands there twice; keep one")
    return brands


def _brand(folder: Folder, table: Any) -> Brand:
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
    return Brand(name, role, tuple(str(item) for item in accounts), moment)


def add_brand(folder: Folder, name: str, accounts: list[str], *, role: str | None = None) -> Brand:
    """Add a brand, or accounts to a brand that is there; the brand after the change."""
    return add_brands(folder, [(name, accounts, role)])[0]


def add_brands(folder: Folder, wanted: Sequence[tuple[str, list[str], str | None]]) -> list[Brand]:
    """Add brands, or accounts to brands that are there, each with its role or None; in one go."""
    if not wanted:
        return []
    document = _document(folder)
    held = {
        account: str(table.get("name", ""))
        for table in document.get("brand", [])
        for account in table.get("accounts", [])
    }
    by_name = {str(table.get("name", "")).casefold(): table for table in document.get("brand", [])}
    found = [_added(document, by_name, held, *one) for one in wanted]
    _write(folder, document)
    return [_brand(folder, table) for table in found]


def _added(
    document: tomlkit.TOMLDocument,
    by_name: dict[str, Any],
    held: dict[str, str],
    name: str,
    accounts: list[str],
    role: str | None,
) -> Any:
    """The table of a brand after accounts were added to it."""
    table = by_name.get(name.strip().casefold()) or by_name.get(clean_name(name).casefold())
    if table is None:
        table = _new_brand(document, clean_name(name), role)
        by_name[str(table["name"]).casefold()] = table
    elif role is not None:
        table["role"] = role
    table.pop("tracked_to", None)
    known = table.setdefault("accounts", tomlkit.array().multiline(True))
    for account in accounts:
        _refuse_shared(held, str(table["name"]), account)
        if account not in held:
            known.append(account)
            held[account] = str(table["name"])
    if table["role"] == "own":
        _only_own(document, table)
    return table


def _new_brand(document: tomlkit.TOMLDocument, name: str, role: str | None) -> Any:
    if not name:
        raise SettingsError("a brand needs a name that can be read; write it in quotes")
    table = tomlkit.table()
    table["name"] = name
    table["role"] = role or "rival"
    table["accounts"] = tomlkit.array().multiline(True)
    _tables(document).append(table)
    return _tables(document)[-1]


def remove_brand(folder: Folder, name: str, *, now: datetime) -> None:
    """Stop comparing a brand; its entry and its data stay."""
    document = _document(folder)
    table = _table(document, name)
    if table is None:
        known = ", ".join(str(table["name"]) for table in document.get("brand", [])) or "none yet"
        raise SettingsError(f"no brand named {name!r}; there are: {known}")
    table["tracked_to"] = now.replace(microsecond=0)
    _write(folder, document)


def save_group(folder: Folder, name: str, brands: Sequence[str]) -> Group:
    """Keep a set of brands under a name; a group of that name is replaced."""
    document, name = _document(folder), clean_name(name)
    if not name or not brands:
        raise SettingsError("a group needs a name and at least one brand")
    if unknown := [brand for brand in brands if _table(document, brand) is None]:
        raise SettingsError(f"no brand named {unknown[0]!r}; a group holds brands of the landscape")
    _drop_group(document, name)
    if "groups" not in document:
        document["groups"] = tomlkit.table()
    document["groups"][name] = list(brands)
    _write(folder, document)
    return Group(name, tuple(brands))


def remove_group(folder: Folder, name: str) -> None:
    """Forget a group; its brands stay."""
    document = _document(folder)
    if not _drop_group(document, name):
        known = ", ".join(map(str, document.get("groups", {}))) or "none yet"
        raise SettingsError(f"no group named {name!r}; there are: {known}")
    _write(folder, document)


def _drop_group(document: tomlkit.TOMLDocument, name: str) -> bool:
    groups = document.get("groups", {})
    same = [key for key in groups if str(key).casefold() == name.strip().casefold()]
    for key in same:
        del groups[key]
    return bool(same)


def mark_simulated(folder: Folder, *, time_zone: str, until: date) -> None:
    """Say in the settings that this landscape is a simulated world, and where it ends."""
    document = _document(folder)
    document["time_zone"] = time_zone
    document["simulated_until"] = until
    _write(folder, document)


def _only_own(document: tomlkit.TOMLDocument, own: Any) -> None:
    for table in document.get("brand", []):
        if table is not own and table.get("role") == "own":
            table["role"] = "rival"


def _refuse_shared(held: dict[str, str], name: str, account: str) -> None:
    other = held.get(account, name)
    if other.casefold() != name.strip().casefold():
        raise SettingsError(
            f"{account} already belongs to brand {other!r}; remove it there in outpace.toml"
        )


def _document(folder: Folder) -> tomlkit.TOMLDocument:
    try:
        text = folder.config.read_text(encoding="utf-8-sig")  # editors of Windows begin with a mark
    except FileNotFoundError as error:
        if folder.pointer.exists():
            raise SettingsGone(
                f"{folder.config} is gone, though a build is published; `outpace doctor --repair` "
                "writes it again from the last build, or put it back from a backup"
            ) from error
        text = NEW
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{folder.config} cannot be read: {error}") from error
    try:
        return tomlkit.parse(text)
    except (TOMLKitError, ValueError, RecursionError) as error:
        raise SettingsError(f"{folder.config} is not valid TOML: {error}") from error


def _tables(document: tomlkit.TOMLDocument) -> Any:
    if "brand" not in document:
        document["brand"] = tomlkit.aot()
    return document["brand"]


def _table(document: tomlkit.TOMLDocument, name: str) -> Any | None:
    for table in document.get("brand", []):
        if str(table.get("name", "")).casefold() == name.strip().casefold():
            return table
    return None


def _write(folder: Folder, document: tomlkit.TOMLDocument) -> None:
    text = re.sub(r'([\]"])\n\[\[brand', r"\1\n\n[[brand", tomlkit.dumps(document))
    replace_file(folder.config, text.encode("utf-8"))
