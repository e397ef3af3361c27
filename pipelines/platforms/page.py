"""The tables of platforms for docs/sources.md, from the records."""

from collections.abc import Callable, Iterable

from pipelines.platforms.record import Need, Platform
from pipelines.platforms.registry import records

HEADS = ("views", "likes", "comments", "shares", "quotes", "saves", "followers")


def collected_table() -> str:
    """The platforms that are collected, a row each: what is public there and how far back."""
    asked = [one for one in records() if one.is_collected]
    cells: list[tuple[str, Callable[[Platform], str]]] = [
        _fact("history on the first run"),
        *map(_count, HEADS),
        _fact("hashtags"),
        _fact("time of a post"),
        ("requests", _pace),
    ]
    lines = [["", *(head for head, _ in cells)], ["---"] * (len(cells) + 1)]
    lines += [[one.label, *(cell(one) for _, cell in cells)] for one in asked]
    return _table(lines)


def needs_table() -> str:
    """The variables that platforms ask for, a row each, and what a platform allows."""
    lines = [["", "variable", "where to get it", "without it", "terms"], ["---"] * 5]
    for one in (one for one in records() if one.is_collected):
        for need in one.needs or (None,):
            lines.append([one.label, *_needed(one, need), f"{one.terms} [terms]({one.terms_link})"])
    return _table(lines)


def _needed(one: Platform, need: Need | None) -> tuple[str, str, str]:
    """A variable, where it is to be had, and what is read without it."""
    if need is None:
        return "-", "-", "-"
    less = one.history if need.is_optional else "not asked"
    return f"`{need.variable}`", f"<{need.where}>", less


def files_table() -> str:
    """The words for the platforms in files and commands, a row each."""
    heads = ["", "other words for it", "counts that everybody sees", "counts of one's own only"]
    lines = [heads, ["---"] * len(heads)]
    lines += [
        [
            one.label,
            _listed([*one.aliases, one.family]),
            _listed(_called(one, public=True)),
            _listed(_called(one, public=False)),
        ]
        for one in records()
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
