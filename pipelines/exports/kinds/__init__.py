"""The kinds of rows and the kinds of files, and what all of them together say.

A module of this package with a `KIND` is a kind of rows: which fields they have, what a file must
have, the sentences about it and the SQL that reads it; no other module names one. A TOML file is a
kind of file: an export of a tool, known by its header, that says which column is which field.
"""

import re
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from pipelines.exports.kinds.declared import (
    COUNTS,
    FileKind,
    file_kind,
    file_kinds,
    recognise,
    words_by_hand,
)
from pipelines.exports.kinds.kind import Columns, Field, Found, Kind, Problem
from pipelines.exports.kinds.shared import PROBLEMS

__all__ = [
    "COUNTS",
    "Columns",
    "Field",
    "FileKind",
    "Found",
    "Kind",
    "Problem",
    "fields",
    "file_kind",
    "file_kinds",
    "headers",
    "kind",
    "kinds",
    "metrics",
    "problems",
    "recognise",
    "spoken_headers",
    "times",
]

IS_ID = re.compile(r"\bid\b|^identif")
USUAL = "posts"  # what a table is taken for that no kind knows: most files are of this kind


@cache
def kinds() -> tuple[Kind, ...]:
    """Return all kinds of rows, in the order in which a table is tried."""
    places = sorted(f"{__name__}.{entry.name}" for entry in iter_modules(__path__))
    found = (getattr(import_module(place), "KIND", None) for place in places)
    return tuple(sorted(filter(None, found), key=lambda one: one.rank))


def kind(name: str) -> Kind:
    """Return the kind of this name."""
    return {one.name: one for one in kinds()}[name]


def metrics() -> tuple[str, ...]:
    """Return the counts of all kinds."""
    return tuple(dict.fromkeys(name for one in kinds() for name in one.metrics))


def fields() -> tuple[str, ...]:
    """Return the fields of all kinds, the counts last."""
    names = dict.fromkeys(item.name for one in kinds() for item in one.fields)
    counts = metrics()
    return tuple(sorted(names, key=lambda name: name in counts))


def times() -> tuple[str, ...]:
    """Return the fields whose values tell the order of day and month."""
    found = (item.name for one in kinds() for item in one.fields if item.is_time)
    return tuple(dict.fromkeys(found))


def headers() -> frozenset[str]:
    """Return every header that is known to any kind of rows, also in other languages."""
    spoken = (
        name for one in kinds() for told in spoken_headers(one.name).values() for name in told
    )
    return _plain_headers() | frozenset(spoken)


@cache
def _plain_headers() -> frozenset[str]:
    named = (header for one in kinds() for item in one.fields for header in item.headers)
    return frozenset(named) | {header for one in kinds() for header in one.beside}


@cache
def spoken_headers(rows: str) -> dict[str, tuple[str, ...]]:
    """Return what other languages call each field of a kind of rows, beside the plain headers.

    Of the words of tools only those that mean the same wherever they are declared, and ids only
    where they say so: what one tool calls a video or its content is no id elsewhere. The words of
    tables made by hand stand behind them.
    """
    meant: dict[str, set[str]] = {}
    for one in filter(lambda one: one.rows is not None, file_kinds()):
        for column, told in one.columns.items():
            meaning = column if one.rows == rows and column not in one.left else "another"
            for header in told:
                meant.setdefault(header, set()).add(meaning)
    found: dict[str, tuple[str, ...]] = {}
    for header, (field, *others) in meant.items():
        is_clear = (
            not others and field not in {"another", "repost"} and header not in _plain_headers()
        )
        if is_clear and (not field.endswith("_id") or IS_ID.search(header)):
            found[field] = (*found.get(field, ()), header)
    for field, names in words_by_hand(rows).items():
        found[field] = tuple(dict.fromkeys((*found.get(field, ()), *names)))
    return found


def problems(one: Kind) -> dict[str, Problem]:
    """Return why rows of a kind are rejected, by the code in its SQL."""
    return {**PROBLEMS, **one.problems}
