"""File kinds: what a tool exports, declared in one TOML file each, and known by its header.

A file kind says what the rows are, which column is which in each language, what its counts and
times mean, and which columns are left alone and why. No code names one: whatever stands in a
`.toml` file beside this module is recognised.
"""

import tomllib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from pipelines.exports.names import normal, places_of

LEFT = {  # why a column that is known is not read
    "owner": "only the owner of the account sees it",
    "sum": "a sum of other columns",
    "rate": "a rate, worked out of other columns",
    "part": "a part of another column",
    "reaction": "one of the reactions that are added to the likes",
    "moment": "a count of another moment",
    "change": "a gain of the period, not a count so far",
    "detail": "nothing that is measured here",
    "mixed": "means another thing on each platform",
}
COUNTS = {
    "lifetime": "counts so far, at the moment of the export",
    "period": "counts within the exported period",
    "day": "counts of single days",
}
KNOWN = {
    "sample": "held against a sample of its files",
    "public": "as published by the tool or its code",
    "likely": "likely: not yet held against a sample",
}
Headers = Mapping[str, tuple[str, ...]]  # column -> its headers, the best first


@dataclass(frozen=True, slots=True)
class FileKind:
    """The export of a tool. A column that is no field of its rows is left alone, with a reason."""

    name: str
    title: str
    rows: str | None  # the name of a kind of rows; None where nothing of it can be kept
    says: str  # what it is and what to do instead, where nothing of it can be kept
    platform: str | None
    is_own: bool  # only the owner of the account can export it
    counts: str | None  # one of COUNTS
    dates: str | None  # the order of day and month where the values cannot tell
    notes: tuple[str, ...]
    known: str  # one of KNOWN
    signature: tuple[str, ...]  # columns that all of its files have
    absent: tuple[str, ...]  # columns that none of its files has
    is_exact: bool  # its files have no columns but these
    undated: str | None  # a column that holds a word; with a date in it, counts are of that day
    languages: Mapping[str, Headers]  # as they are written
    columns: Headers  # in all languages, in their normal form; those that are read come first
    left: Mapping[str, str]  # column -> why it is not read

    def fit(self, names: frozenset[str]) -> int:
        """Return how many of these normal headers are its own; 0 when they are not its header."""
        if any(names.isdisjoint(self.columns[column]) for column in self.signature):
            return 0
        if not all(names.isdisjoint(self.columns[column]) for column in self.absent):
            return 0
        own = {header for told in self.columns.values() for header in told}
        return 0 if self.is_exact and names - own else len(own & names)

    def why_left(self, header: str) -> str | None:
        """Return why the column of a normal header is not read, None for one that is not known."""
        return next((why for name, why in self.left.items() if header in self.columns[name]), None)


@cache
def file_kinds() -> tuple[FileKind, ...]:
    """Return all file kinds, by name."""
    places = [place for place in files(__package__).iterdir() if place.name.endswith(".toml")]
    return tuple(
        parse_file_kind(place.name.removesuffix(".toml"), place.read_text("utf-8"))
        for place in sorted(places, key=lambda place: place.name)
    )


def file_kind(name: str) -> FileKind:
    """Return the file kind of this name."""
    return {one.name: one for one in file_kinds()}[name]


def parse_file_kind(name: str, text: str) -> FileKind:
    """Return the file kind that a TOML text declares."""
    told = tomllib.loads(text)
    reasons = told.pop("left", {}).items()
    left = {column: LEFT[why] for why, columns in reasons for column in columns}
    languages = {
        language: {column: _listed(one) for column, one in headers.items()}
        for language, headers in told.pop("headers").items()
    }
    kind = FileKind(
        name=name,
        title=told.pop("title"),
        rows=told.pop("rows", None),
        says=told.pop("says", ""),
        platform=told.pop("platform", None),
        is_own=told.pop("own", False),
        counts=told.pop("counts", None),
        dates=told.pop("dates", None),
        notes=tuple(told.pop("notes", ())),
        known=told.pop("known"),
        signature=tuple(told.pop("signature")),
        absent=tuple(told.pop("absent", ())),
        is_exact=told.pop("exact", False),
        undated=told.pop("undated", None),
        languages=languages,
        columns=_columns(languages.values(), left),
        left=left,
    )
    if told:
        raise ValueError(f"{name}.toml says {', '.join(told)}, which no file kind can say")
    return kind


def recognise(columns: Sequence[str], platform: str | None = None) -> FileKind | None:
    """Return the file kind that a header is of; of several the one that knows most of it.

    platform: what the user says; a kind of another platform is then none.
    """
    whole = frozenset(map(normal, columns)) - {""}
    found = _of_names(whole, platform)
    return found or _of_names(whole | frozenset(places_of(columns)), platform)


@cache
def words_by_hand(rows: str) -> Mapping[str, tuple[str, ...]]:
    """Return what tables made by hand call each field of a kind of rows, in all languages."""
    found: dict[str, tuple[str, ...]] = {}
    places = files(__package__).joinpath("words").iterdir()
    for place in sorted(places, key=lambda place: place.name):
        for field, names in tomllib.loads(place.read_text("utf-8")).get(rows, {}).items():
            found[field] = (*found.get(field, ()), *map(normal, names))
    return found


def _of_names(names: frozenset[str], platform: str | None) -> FileKind | None:
    fits = [
        (fit, one)
        for one in file_kinds()
        if platform in (None, one.platform) or one.platform is None
        if (fit := one.fit(names))
    ]
    return max(fits, key=lambda pair: pair[0])[1] if fits else None


def _listed(told: Any) -> tuple[str, ...]:
    return (told,) if isinstance(told, str) else tuple(told)


def _columns(languages: Iterable[Headers], left: Collection[str]) -> Headers:
    """Return the normal headers of each column, in the order of the languages."""
    found: dict[str, dict[str, None]] = {}
    for headers in languages:
        for column, names in headers.items():
            found.setdefault(column, {}).update(dict.fromkeys(map(normal, names)))
    return {name: tuple(found[name]) for name in sorted(found, key=lambda name: name in left)}
