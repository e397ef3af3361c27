"""The kinds of files: one module each, and what all of them together say.

A module of this package with a `KIND` is a kind. Which columns are read, what a file must have,
the sentences about it and the SQL that reads it come from there; no other module names a kind.
"""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from pipelines.exports.kinds.kind import Columns, Field, Found, Kind, Problem
from pipelines.exports.kinds.shared import PROBLEMS

__all__ = [
    "Columns",
    "Field",
    "Found",
    "Kind",
    "Problem",
    "fields",
    "headers",
    "kind",
    "kinds",
    "metrics",
    "problems",
    "times",
]

USUAL = "posts"  # what a table is taken for that no kind knows: most files are of this kind


@cache
def kinds() -> tuple[Kind, ...]:
    """Return all kinds, in the order in which a table is tried."""
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
    """Return every header that is known to any kind."""
    named = (header for one in kinds() for item in one.fields for header in item.headers)
    return frozenset(named) | {header for one in kinds() for header in one.beside}


def problems(one: Kind) -> dict[str, Problem]:
    """Return why rows of a kind are rejected, by the code in its SQL."""
    return {**PROBLEMS, **one.problems}
