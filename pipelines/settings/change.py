"""Changes of the settings by commands: brands, groups, a new landscape."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import tomlkit

from pipelines.bounds import clean_name
from pipelines.errors import SettingsError
from pipelines.folder import Folder
from pipelines.settings.document import (
    NEW,
    brand_table,
    brand_tables,
    read_document,
    write_document,
)
from pipelines.settings.news import WEEKDAYS
from pipelines.settings.read import Brand, Group, Settings, brand_of


def begin_settings(folder: Folder) -> None:
    """Write the settings of a new landscape where there are none yet."""
    if not folder.config.exists():
        write_document(folder, tomlkit.parse(NEW))


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
        if brand.article is not None:
            table["article"] = brand.article
        if brand.ads:
            table["ads"] = list(brand.ads)
        brand_tables(document).append(table)
    for event in settings.events:
        said = {"date": event.at, "text": event.text}
        said |= {"brand": event.brand} if event.brand else {}
        said |= {"platform": event.platform} if event.platform else {}
        document.setdefault("event", tomlkit.aot()).append(tomlkit.item(said))
    write_document(folder, document)


def add_brand(folder: Folder, name: str, accounts: list[str], *, role: str | None = None) -> Brand:
    """Add a brand, or accounts to a brand that is there; the brand after the change."""
    return add_brands(folder, [(name, accounts, role)])[0]


def add_brands(folder: Folder, wanted: Sequence[tuple[str, list[str], str | None]]) -> list[Brand]:
    """Add brands, or accounts to brands that are there, each with its role or None, in one go."""
    if not wanted:
        return []
    document = read_document(folder)
    tables = {str(table.get("name", "")).casefold(): table for table in document.get("brand", [])}
    held = {
        account: str(table.get("name", ""))
        for table in document.get("brand", [])
        for account in table.get("accounts", [])
    }
    found = []
    for name, accounts, role in wanted:
        table = tables.get(name.strip().casefold()) or tables.get(clean_name(name).casefold())
        if table is None:
            table = _new_brand(document, clean_name(name))
            tables[clean_name(name).casefold()] = table
        _add_accounts(table, held, accounts)
        _give_role(document, table, role)
        found.append(table)
    write_document(folder, document)
    return [brand_of(folder, table) for table in found]


def _new_brand(document: tomlkit.TOMLDocument, name: str) -> Any:
    if not name:
        raise SettingsError("a brand needs a name that can be read; write it in quotes")
    table = tomlkit.table()
    table["name"] = name
    table["role"] = "rival"
    table["accounts"] = tomlkit.array().multiline(True)
    brand_tables(document).append(table)
    return brand_tables(document)[-1]


def _add_accounts(table: Any, held: dict[str, str], accounts: list[str]) -> None:
    """Add accounts to a brand; `held` names the brand of each account that has one."""
    name = str(table["name"])
    table.pop("tracked_to", None)
    known = table.setdefault("accounts", tomlkit.array().multiline(True))
    for account in accounts:
        other = held.setdefault(account, name)
        if other.casefold() != name.casefold():
            raise SettingsError(
                f"{account} already belongs to brand {other!r}; remove it there in outpace.toml"
            )
        if account not in known:
            known.append(account)


def _give_role(document: tomlkit.TOMLDocument, table: Any, role: str | None) -> None:
    table["role"] = role or table.get("role", "rival")
    if table["role"] == "own":
        _only_own(document, table)


def remove_brand(folder: Folder, name: str, *, now: datetime) -> None:
    """Stop comparing a brand; its entry and its data stay."""
    document = read_document(folder)
    table = brand_table(document, name)
    if table is None:
        known = ", ".join(str(table["name"]) for table in document.get("brand", [])) or "none yet"
        raise SettingsError(f"no brand named {name!r}; there are: {known}")
    table["tracked_to"] = now.replace(microsecond=0)
    write_document(folder, document)


def save_group(folder: Folder, name: str, brands: Sequence[str]) -> Group:
    """Keep a set of brands under a name; a group of that name is replaced."""
    document, name = read_document(folder), clean_name(name)
    if not name or not brands:
        raise SettingsError("a group needs a name and at least one brand")
    if unknown := [brand for brand in brands if brand_table(document, brand) is None]:
        raise SettingsError(f"no brand named {unknown[0]!r}; a group holds brands of the landscape")
    _drop_group(document, name)
    if "groups" not in document:
        document["groups"] = tomlkit.table()
    document["groups"][name] = list(brands)
    write_document(folder, document)
    return Group(name, tuple(brands))


def remove_group(folder: Folder, name: str) -> None:
    """Forget a group; its brands stay."""
    document = read_document(folder)
    if not _drop_group(document, name):
        known = ", ".join(map(str, document.get("groups", {}))) or "none yet"
        raise SettingsError(f"no group named {name!r}; there are: {known}")
    write_document(folder, document)


def _drop_group(document: tomlkit.TOMLDocument, name: str) -> bool:
    groups = document.get("groups", {})
    same = [key for key in groups if str(key).casefold() == name.strip().casefold()]
    for key in same:
        del groups[key]
    return bool(same)


def mark_simulated(folder: Folder, *, time_zone: str, until: date) -> None:
    """Say in the settings that this landscape is a simulated world, and where it ends."""
    document = read_document(folder)
    document["time_zone"] = time_zone
    document["simulated_until"] = until
    write_document(folder, document)


def _only_own(document: tomlkit.TOMLDocument, own: Any) -> None:
    for table in document.get("brand", []):
        if table is not own and table.get("role") == "own":
            table["role"] = "rival"
