"""The values of a table of the settings, each held against what it may be."""

from collections.abc import Mapping, Sequence
from datetime import time
from pathlib import Path
from typing import Any

from pipelines.errors import SettingsError


class Rules:
    """The values of a table; a wrong one is a SettingsError that says what it should be."""

    def __init__(self, table: Mapping[str, Any], config: Path, section: str) -> None:
        self.table, self.config, self.section = table, config, section

    def wrong(self, name: str, should: str) -> SettingsError:
        """The error that says what a value must be."""
        return SettingsError(f"{self.config}: {name} of [{self.section}] must be {should}")

    def text(self, name: str, usual: str) -> str:
        """A text that is not empty."""
        value = self.table.get(name, usual)
        if not isinstance(value, str) or not value.strip():
            raise self.wrong(name, "a text in quotes")
        return str(value).strip()

    def choice(self, name: str, known: tuple[str, ...], usual: str) -> str:
        """One of the known words."""
        value = self.text(name, usual).lower()
        if value not in known:
            raise self.wrong(name, f"one of: {', '.join(known)}")
        return value

    def names(self, name: str) -> tuple[str, ...]:
        """A list of texts, in small letters."""
        value = self.table.get(name, [])
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            raise self.wrong(name, "a list of texts in quotes")
        return tuple(str(one).strip().lower() for one in value)

    def among(self, name: str, known: tuple[str, ...]) -> tuple[str, ...]:
        """Some of the known words; all where none are named."""
        if name not in self.table:
            return known
        found = self.names(name)
        if not set(found) <= set(known):
            raise self.wrong(name, f"a list of some of: {', '.join(known)}")
        return found

    def number(self, name: str, least: float, most: float, usual: float | None) -> float | None:
        """A number within bounds; None where there is none."""
        value = self.table.get(name, usual)
        if value is None:
            return None
        is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
        if not is_number or not least <= value <= most:
            raise self.wrong(name, f"a number from {least:g} to {most:g}")
        return float(value)

    def hour(self, name: str, usual: time) -> time:
        """A time of day."""
        value = self.table.get(name)
        return usual if value is None else self._time(name, value)

    def span(self, name: str) -> tuple[time, time] | None:
        """From when to when; None where it is not said."""
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
        """An address of the web without its query; None where it is not said."""
        value = self.table.get(name)
        if value is None:
            return None
        text = self.text(name, "")
        if not text.startswith(("https://", "http://")) or not text.isprintable() or " " in text:
            raise self.wrong(
                name, 'the address of the dashboard, such as "https://outpace.example"'
            )
        return text.partition("?")[0].rstrip("/")

    def refuse_strange(self, names: Sequence[str]) -> None:
        """A rule that is written wrong must not look as if it held."""
        strange = [str(name) for name in self.table if name not in names]
        if strange:
            raise SettingsError(
                f"{self.config}: [{self.section}] has no rule named {strange[0]!r}; "
                f"there are: {', '.join(names)}"
            )


def rules_of(document: Mapping[str, object], config: Path, section: str, what: str) -> Rules | None:
    """The values of a section, None where it is not there; `what` it holds, for who misplaced it.

    Raises SettingsError where it is no table.
    """
    table = document.get(section)
    if table is not None and not isinstance(table, Mapping):
        raise SettingsError(f"{config}: write {what} under [{section}]")
    return None if table is None else Rules(table, config, section)
