"""The tables of platforms for docs/sources.md, from the records."""

from collections.abc import Callable, Iterable

from pipelines.platforms.record import Platform
from pipelines.platforms.registry import records

HEADS = ("views", "likes", "comments", "shares", "quotes", "saves", "followers")


def collected_table() -> str:
    """The platforms that are collected, a column each: what is public there and how far back."""
    asked = [one for one in records() if one.is_collected]
    rows = [
        _fact("history on the first run"),
        *map(_count, HEADS),
        _fact("hashtags"),
        _fact("time of a post"),
        ("requests", _pace),
    ]
    lines = [["", *(one.label for one in asked)], ["---"] * (len(asked) + 1)]
    lines += [[head, *map(cell, asked)] for head, cell in rows]
    return _table(lines)


def files_table() -> str:
    """The platforms that are read from files only, a row each."""
    read = [one for one in records() if not one.is_collected]
    heads = ["", "other words for it", "counts that everybody sees", "counts of one's own only"]
    lines = [heads, ["---"] * len(heads)]
    lines += [
        [
            one.label,
            _listed([*one.aliases, one.family]),
            _listed(_called(one, public=True)),
            _listed(_called(one, public=False)),
        ]
        for one in read
    ]
    return _table(lines)


def _fact(head: str) -> tuple[str, Callable[[Platform], str]]:
    return head, lambda one: dict(one.facts).get(head, "-")


def _count(metric: str) -> tuple[str, Callable[[Platform], str]]:
    def cell(one: Platform) -> str:
        return next((count.cell for count in one.counts if count.metric == metric), "-")

    return metric, cell


def _pace(one: Platform) -> str:
    return f"{one.pace.rate:g} a second after {one.pace.burst} at once"


def _called(one: Platform, *, public: bool) -> list[str]:
    return [count.word for count in one.counts if count.is_public == public]


def _listed(words: Iterable[str]) -> str:
    return ", ".join(filter(None, words)) or "-"


def _table(lines: list[list[str]]) -> str:
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)
