"""In which order the SQL files are run: what a file's SQL names must be there before it.

DuckDB binds a macro when it is made, so a file comes after all that it names. The order is read
from the bodies, with strings and comments taken out; nobody keeps it by hand.
"""

import heapq
import re
from collections.abc import Callable, Iterable, Mapping
from graphlib import CycleError, TopologicalSorter
from typing import Any

_NOISE = re.compile(r"'(?:[^']|'')*'|--[^\n]*")
_MADE = re.compile(
    r"\bcreate (?:or replace )?(?:temp )?(macro|view|table)(?: if not exists)? ([\w.]+)"
)
_CALLED = re.compile(r"(?<![\w.])([a-z_]\w*)\(")
_READ = re.compile(r"(?<!distinct )\b(?:from|join)\s+([a-z_]\w*(?:\.\w+)?)(?![\w.(])")
_STEP = re.compile(r"(?:\bwith(?: recursive)?|,)\s*([a-z_]\w*)(?:\([^()]*\))? as (?:\w+ )?\(")


class BrokenOrder(ValueError):
    """The SQL files cannot be put in an order: a circle, or a name that nothing makes."""


def made_by(sql: str) -> tuple[tuple[str, str], ...]:
    """What a file makes, in its order: (macro, view or table; its name)."""
    return tuple(dict.fromkeys(_MADE.findall(_bare(sql))))


def named_by(sql: str, known: Iterable[str]) -> tuple[str, ...]:
    """What a file names of `known` and does not make itself, sorted."""
    return tuple(sorted((_relations(sql) | _calls(sql)) & set(known)))


def unknown_to(sql: str, known: Iterable[str]) -> tuple[str, ...]:
    """Relations that a file reads though nothing in `known` and no step of its own makes them."""
    return tuple(sorted(_relations(sql) - set(known)))


def ordered(
    files: Mapping[str, str], *, tables: Iterable[str], rank: Callable[[str], Any]
) -> tuple[str, ...]:
    """The names of the files, each after those that it names; among the ready ones by `rank`.

    `files`: name -> SQL. `tables`: what is there before. Raises BrokenOrder.
    """
    maker = _makers(files)
    known = {*maker, *tables}
    graph = {name: {maker[item] for item in named_by(sql, maker)} for name, sql in files.items()}
    for name, sql in files.items():
        for item in unknown_to(sql, known):
            raise BrokenOrder(f"{name} reads {item}, which no file makes")
    return tuple(_by_rank(graph, rank))


def _makers(files: Mapping[str, str]) -> dict[str, str]:
    maker: dict[str, str] = {}
    for name, sql in files.items():
        for _, item in made_by(sql):
            if maker.setdefault(item, name) != name:
                raise BrokenOrder(f"{maker[item]} and {name} both make {item}")
    return maker


def _by_rank(graph: Mapping[str, set[str]], rank: Callable[[str], Any]) -> Iterable[str]:
    sorter = TopologicalSorter(graph)
    try:
        sorter.prepare()
    except CycleError as error:
        raise BrokenOrder(f"these need each other: {' -> '.join(error.args[1])}") from error
    ready = [(rank(name), name) for name in sorter.get_ready()]
    heapq.heapify(ready)
    while ready:
        _, name = heapq.heappop(ready)
        yield name
        sorter.done(name)
        for freed in sorter.get_ready():
            heapq.heappush(ready, (rank(freed), freed))


def _relations(sql: str) -> set[str]:
    bare = _bare(sql)
    steps = set(_STEP.findall(bare))
    read = {name for name in _READ.findall(bare) if name.split(".")[0] not in steps}
    return read - {name for _, name in made_by(sql)}


def _calls(sql: str) -> set[str]:
    return set(_CALLED.findall(_bare(sql))) - {name for _, name in made_by(sql)}


def _bare(sql: str) -> str:
    return _NOISE.sub(" ", sql)
