"""All records, found by the folders of this package: by name, by any word for them, by site."""

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules

import pipelines.platforms
from pipelines.platforms import beside
from pipelines.platforms.errors import UnknownPlatform
from pipelines.platforms.record import Platform

_SEPARATORS = str.maketrans("", "", " \t\r\n_.-()/")


@dataclass(frozen=True, slots=True)
class _Known:
    """The records, and what they are found by."""

    records: dict[str, Platform]
    hosts: dict[str, str]  # host -> name
    words: dict[str, tuple[str, ...]]  # word -> the names that it can mean


@cache
def _known() -> _Known:
    package = pipelines.platforms
    folders = sorted(entry.name for entry in iter_modules(package.__path__) if entry.ispkg)
    places = [f"{package.__name__}.{folder}.record" for folder in folders]
    found: list[Platform] = [import_module(place).RECORD for place in places if find_spec(place)]
    hosts = {host: one.name for one in found for host in one.hosts}
    words: dict[str, tuple[str, ...]] = {}
    for one in found:
        for word in dict.fromkeys((one.name, one.label.lower(), *one.aliases, one.family)):
            if word:
                words[word] = (*words.get(word, ()), one.name)
    return _Known({one.name: one for one in found}, hosts, words)


def records() -> tuple[Platform, ...]:
    """The record of every platform, in the order of their names."""
    return tuple(_known().records.values())


def names() -> tuple[str, ...]:
    """The names of all platforms that have a record."""
    return tuple(_known().records)


def sources() -> tuple[str, ...]:
    """The names of the platforms that can be asked for their posts."""
    return tuple(one.name for one in records() if one.is_collected)


def servers() -> dict[str, str]:
    """What servers that anybody can run call themselves, and the platform that each of them is."""
    return {word: one.name for one in records() for word in one.software}


def record(platform: str) -> Platform:
    """The record of the platform of this name, or of what is asked beside the platforms.

    Raises UnknownPlatform when there is none.
    """
    found = _known().records.get(platform) or beside.RECORDS.get(platform)
    if found is None:
        raise UnknownPlatform(_no_such(platform))
    return found


def named(word: str) -> Platform:
    """The record of the platform that a person's word means: name, label or alias, in any case.

    Raises UnknownPlatform for a word that means none, or several.
    """
    meant = meanings(word)
    if len(meant) > 1:
        raise UnknownPlatform(
            f"{word!r} can be {', '.join(meant[:-1])} or {meant[-1]}; say which of them"
        )
    if not meant:
        raise UnknownPlatform(_no_such(word))
    return record(meant[0])


def meanings(word: str) -> tuple[str, ...]:
    """The names of the platforms that a word can mean, none to several."""
    words = _known().words
    plain = " ".join(word.lower().split())
    if plain in words:
        return words[plain]
    bare = plain.translate(_SEPARATORS)
    spelled = (names for key, names in words.items() if key.translate(_SEPARATORS) == bare)
    return next(spelled, ())


def words() -> dict[str, tuple[str, ...]]:
    """Every word for a platform, in lower case, with the names that it can mean."""
    return dict(_known().words)


def host_platform(host: str) -> str | None:
    """The platform whose own site a host is, without looking at the sites above it."""
    return _known().hosts.get(host)


def _no_such(word: str) -> str:
    return f"no platform is named {word[:100]!r}; there are: {', '.join(names())}"
