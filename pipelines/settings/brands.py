"""Changes of the brands that are there: another name, two that are one, which one is ours."""

from typing import Any

import tomlkit

from pipelines.bounds import clean_name
from pipelines.errors import SettingsError
from pipelines.folder import Folder
from pipelines.settings.document import brand_table, read_document, write_document


def rename_brand(folder: Folder, name: str, new: str) -> None:
    """Give a brand another name, also in groups and events; its accounts and its history stay."""
    document, new = read_document(folder), clean_name(new)
    table, other = _known(document, name), brand_table(document, new)
    if not new:
        raise SettingsError("a brand needs a name that can be read")
    if other is not None and other is not table:
        raise SettingsError(f"a brand named {other['name']!r} is there already; merge the two")
    _rename_everywhere(document, str(table["name"]), new)
    table["name"] = new
    write_document(folder, document)


def merge_brands(folder: Folder, name: str, into: str) -> None:
    """Give a brand's accounts to another brand and drop its entry; its history goes with them."""
    document = read_document(folder)
    table, other = _known(document, name), _known(document, into)
    if table is other:
        raise SettingsError(f"{name!r} cannot be merged with itself")
    kept = other.setdefault("accounts", tomlkit.array().multiline(True))
    kept.extend(link for link in table.get("accounts", []) if link not in kept)
    if table.get("role") == "own":
        other["role"] = "own"
    if "article" in table:
        other.setdefault("article", table["article"])
    if "ads" in table:
        other.setdefault("ads", table["ads"])
    if "tracked_to" not in table:
        other.pop("tracked_to", None)
    _rename_everywhere(document, str(table["name"]), str(other["name"]))
    document["brand"].remove(table)
    write_document(folder, document)


def mark_own(folder: Folder, name: str) -> None:
    """Say which brand is ours; whichever was before is a rival from now on."""
    document = read_document(folder)
    own = _known(document, name)
    for table in document.get("brand", []):
        if table.get("role") == "own":
            table["role"] = "rival"
    own["role"] = "own"
    own.pop("tracked_to", None)
    write_document(folder, document)


def restore_brand(folder: Folder, name: str) -> None:
    """Compare a brand again that was removed."""
    document = read_document(folder)
    _known(document, name).pop("tracked_to", None)
    write_document(folder, document)


def _known(document: tomlkit.TOMLDocument, name: str) -> Any:
    """The entry of a brand. Raises SettingsError with the names that there are."""
    table = brand_table(document, name)
    if table is None:
        known = ", ".join(str(table["name"]) for table in document.get("brand", [])) or "none yet"
        raise SettingsError(f"no brand named {name!r}; there are: {known}")
    return table


def _rename_everywhere(document: tomlkit.TOMLDocument, name: str, new: str) -> None:
    """Let groups and events that name a brand name the other."""
    for event in document.get("event", []):
        if str(event.get("brand", "")).casefold() == name.casefold():
            event["brand"] = new
    groups = document.get("groups", {})
    for group, brands in groups.items():
        named = [new if str(brand).casefold() == name.casefold() else brand for brand in brands]
        groups[group] = list(dict.fromkeys(map(str, named)))
