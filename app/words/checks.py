"""Whether the catalogues are whole: each language has each entry, with the same values."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from app.words.catalogue import SHARED, resources
from app.words.language import FIRST, offered

Entries = dict[str, frozenset[str]]  # an entry, or one of its attributes -> the values it takes


def problems() -> list[str]:
    """A line for each entry that lacks in a language, is strange to English, or is broken."""
    found = []
    for language in offered():
        for room in rooms():
            found += [f"{language}/{room}.ftl: {text}" for text in _broken(language, room)]
            found += [f"{language}/{room}.ftl: {text}" for text in _differences(language, room)]
    return found


def rooms() -> list[str]:
    """The files of the English catalogue, without their ending."""
    names = [one.name for one in files("app.words").joinpath(FIRST).iterdir()]
    return sorted(name.removesuffix(".ftl") for name in names if name.endswith(".ftl"))


def _broken(language: str, room: str) -> Iterator[str]:
    """What cannot be read, and what stands twice or in another file than its name says."""
    seen: set[str] = set()
    for entry in (one for resource in resources(language, room) for one in resource.body):
        if isinstance(entry, ast.Junk):
            yield f"cannot be read: {(entry.content or '').strip().splitlines()[0]}"
        if isinstance(entry, ast.Message):
            name = entry.id.name
            if name in seen:
                yield f"{name} stands twice"
            if room != SHARED and name.partition("-")[0] != room:
                yield f"{name} belongs to {name.partition('-')[0]}.ftl"
            seen.add(name)


def _differences(language: str, room: str) -> Iterator[str]:
    """What one of a language and English has and the other has not."""
    here, first = entries(language, room), entries(FIRST, room)
    yield from (f"{name} is missing" for name in sorted(first.keys() - here.keys()))
    yield from (f"{name} is not in English" for name in sorted(here.keys() - first.keys()))
    known = frozenset().union(*first.values())  # a language may need more than English does
    for name in sorted(first.keys() & here.keys()):
        if strange := sorted(here[name] - known):
            yield f"{name} takes ${', $'.join(strange)}, which nothing in English does"


@cache
def entries(language: str, room: str) -> Entries:
    """The entries of a file, `name` or `name.attribute`, and the values that each takes.

    What an entry refers to is filled with the same values, so they count as its own.
    """
    patterns = _patterns(language, room)
    reachable = {**_patterns(language, SHARED), **patterns}
    return {name: _values_of(pattern, reachable) for name, pattern in patterns.items()}


def _patterns(language: str, room: str) -> dict[str, ast.Pattern]:
    """The entries of a file."""
    found: dict[str, ast.Pattern] = {}
    for resource in resources(language, room):
        for entry in resource.body:
            if not isinstance(entry, ast.Message):
                continue
            if entry.value is not None:
                found[entry.id.name] = entry.value
            for attribute in entry.attributes:
                found[f"{entry.id.name}.{attribute.id.name}"] = attribute.value
    return found


class _Names(Visitor):
    """The values and the entries that a pattern names."""

    def __init__(self) -> None:
        self.values: set[str] = set()
        self.others: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        """Note a value."""
        self.values.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        """Note an entry."""
        attribute = f".{node.attribute.name}" if node.attribute else ""
        self.others.add(node.id.name + attribute)


def _values_of(pattern: ast.Pattern, reachable: dict[str, ast.Pattern]) -> frozenset[str]:
    """The values that a pattern takes, with those of the entries that it refers to."""
    names = _Names()
    names.visit(pattern)
    rest = {name: one for name, one in reachable.items() if name not in names.others}
    others = (reachable[name] for name in names.others if name in reachable)
    return frozenset(names.values).union(*(_values_of(other, rest) for other in others))
