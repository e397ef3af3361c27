"""`outpace.toml` as a document in which comments survive."""

import re
import tomllib
from collections.abc import Callable
from typing import Any, TypeVar

import tomlkit
from tomlkit.exceptions import TOMLKitError

from pipelines.errors import SettingsError, SettingsGone
from pipelines.folder import Folder, replace_file

Parsed = TypeVar("Parsed")
NEW = """\
# The landscape that outpace compares. Edit by hand or with `outpace add` and `outpace remove`.
time_zone = "UTC"      # days and weeks begin at midnight here, e.g. "Europe/Amsterdam"
week_start = "monday"
lead_alarms_per_year = 1     # false alarms that you accept, over all rivals and platforms
watch_alarms_per_year = 4
"""


def read_document(folder: Folder) -> tomlkit.TOMLDocument:
    """The settings as a document; a new one where there are none. Raises SettingsError."""
    return _parsed(folder, tomlkit.parse)


def read_values(folder: Folder) -> dict[str, Any]:
    """What the settings say, read in a tenth of the time of a document. Raises SettingsError."""
    return _parsed(folder, tomllib.loads)


def _parsed(folder: Folder, parse: Callable[[str], Parsed]) -> Parsed:
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
        return parse(text)
    except (TOMLKitError, ValueError, RecursionError) as error:
        raise SettingsError(f"{folder.config} is not valid TOML: {error}") from error


def brand_tables(document: tomlkit.TOMLDocument) -> Any:
    """The tables of all brands, to add one to."""
    if "brand" not in document:
        document["brand"] = tomlkit.aot()
    return document["brand"]


def brand_table(document: tomlkit.TOMLDocument, name: str) -> Any | None:
    """The table of one brand, or None; its name is read without case."""
    for table in document.get("brand", []):
        if str(table.get("name", "")).casefold() == name.strip().casefold():
            return table
    return None


def write_document(folder: Folder, document: tomlkit.TOMLDocument) -> None:
    """Put the document in place in one step."""
    text = re.sub(r'([\]"])\n\[\[brand', r"\1\n\n[[brand", tomlkit.dumps(document))
    replace_file(folder.config, text.encode("utf-8"))
