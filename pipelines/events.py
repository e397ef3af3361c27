"""Dated events of a landscape: what happened besides posts, to be marked in charts over time."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from pipelines.errors import SettingsError


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened on a day: to one brand or all, on one platform or everywhere."""

    at: date
    text: str
    brand: str | None = None
    platform: str | None = None


def events_of(document: Mapping[str, Any], config: Path) -> tuple[Event, ...]:
    """The [[event]] tables of the settings. Raises SettingsError where one cannot be used."""
    tables = document.get("event", [])
    if not isinstance(tables, list):
        raise SettingsError(f"{config}: write each event under its own [[event]] heading")
    return tuple(_event(table, config) for table in tables)


def _event(table: Mapping[str, Any], config: Path) -> Event:
    if not isinstance(table, Mapping):
        raise SettingsError(f"{config}: write each event under its own [[event]] heading")
    at, text = table.get("date"), str(table.get("text", "")).strip()
    if not isinstance(at, date) or isinstance(at, datetime):
        raise SettingsError(f"{config}: an [[event]] needs a day such as date = 2026-08-03")
    if not text:
        raise SettingsError(f'{config}: the event of {at} says nothing; add text = "..."')
    return Event(at, text, _name(table, "brand"), _name(table, "platform"))


def _name(table: Mapping[str, Any], key: str) -> str | None:
    return str(table.get(key, "")).strip() or None
