"""The one renderer: an entry of the catalogue, filled with named values, in the language spoken.

The entries stand in `app/words/<language>/<room>.ftl` (Project Fluent). The first word of an
entry's name says its file: `race-...` stands in race.ftl; what all files share stands in
common.ftl. An entry that a language lacks is said in English; what lacks is listed by
`python -m app.words`.
"""

import logging
import re
from functools import cache
from importlib.resources import files

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import CurrentEnvironment, Pattern, ResolverEnvironment
from fluent.runtime.types import FluentType
from fluent.syntax import ast
from fluent.syntax.visitor import Transformer

from app.words.amounts import Amount, Count
from app.words.language import FIRST, PSEUDO, current, locale_of

SPACES = re.compile(" {2,}")  # around a part of a sentence that says nothing this time
LOG = logging.getLogger(__name__)
SHARED = "common"
LONGEST = 1_000  # letters of a name or a path from outside; the renderer refuses twice as many
Value = str | int | FluentType | None
Values = dict[str, Value]


class NoSuchEntry(LookupError):
    """No catalogue holds the entry: a mistake in the program, found by its tests."""


def say(entry: str, **values: Value) -> str:
    """A sentence: the entry, `name` or `name.attribute`, with its values; None is unknown.

    A whole number chooses plurals; every other number comes as an amount (app.words.amounts),
    which knows how it is written. Underscores in names of values are hyphens in the catalogue.
    """
    language = current()
    name, _, attribute = entry.partition(".")
    for tongue in dict.fromkeys((language, FIRST)):
        bundle = _bundle(tongue, name.partition("-")[0])
        if not bundle.has_message(name):
            continue
        message = bundle.get_message(name)
        pattern = message.attributes.get(attribute) if attribute else message.value
        if pattern is not None:
            return _filled(bundle, pattern, entry, values)
    raise NoSuchEntry(entry)


def has(entry: str) -> bool:
    """Whether there is such an entry; for entries whose name is made of a row's kind."""
    name, _, attribute = entry.partition(".")
    bundle = _bundle(FIRST, name.partition("-")[0])
    if not bundle.has_message(name):
        return False
    return not attribute or attribute in bundle.get_message(name).attributes


def _filled(bundle: FluentBundle, pattern: Pattern, entry: str, values: dict[str, Value]) -> str:
    """The pattern with its values; a value that lacks is a mistake of the program and told."""
    given = {name.replace("_", "-"): _amount(value, bundle) for name, value in values.items()}
    errors: list[Exception] = []
    text = _text(bundle, pattern, errors, given)
    for error in errors:
        _told(entry, error)
    return text if any(map(_is_spaced, values.values())) else SPACES.sub(" ", text).strip(" ")


def _is_spaced(value: Value) -> bool:
    """Whether a value has runs of spaces itself, as the path of a file may."""
    return isinstance(value, str) and bool(SPACES.search(value) or value != value.strip(" "))


def _text(
    bundle: FluentBundle,
    pattern: Pattern | None,
    errors: list[Exception],
    given: dict[str, Value] | None = None,
) -> str:
    """The text of a pattern; what is wrong is added to `errors`.

    The bundle's own way makes plain numbers of amounts, which then forget how they are written.
    """
    if pattern is None:
        return ""
    return str(
        pattern(ResolverEnvironment(bundle, errors, current=CurrentEnvironment(given or {})))
    )


def _told(entry: str, error: Exception) -> None:
    """A mistake in an entry: tests make it an error, a page goes on with what there is."""
    LOG.error("entry %s: %s", entry, error)


def _amount(value: Value, bundle: FluentBundle) -> Value:
    """A value as the renderer takes it."""
    if value is None:
        return _Unknown(_text(bundle, bundle.get_message("unknown").value, []))
    if isinstance(value, int) and not isinstance(value, Amount):
        return Count(value)
    if isinstance(value, str) and len(value) > LONGEST:
        return f"{value[:LONGEST]}…"
    return value


class _Unknown(FluentType):
    """An unknown value: chosen as [unknown], written as the catalogue says."""

    def __init__(self, written: str) -> None:
        self.written = written

    def __eq__(self, other: object) -> bool:
        return other == "unknown"

    def __hash__(self) -> int:
        return hash("unknown")

    def format(self, locale: object) -> str:
        """The words for it."""
        return self.written


@cache
def _bundle(language: str, room: str) -> FluentBundle:
    """The entries of a file, with what all files share."""
    bundle = FluentBundle([str(locale_of(language))], use_isolating=False)
    for name in dict.fromkeys((SHARED, room)):
        for resource in resources(language, name):
            bundle.add_resource(resource)
    return bundle


@cache
def resources(language: str, room: str) -> tuple[ast.Resource, ...]:
    """The parsed files of a room in a language: one, or none."""
    folder = FIRST if language == PSEUDO else language
    file = files("app.words").joinpath(folder, f"{room}.ftl")
    if not file.is_file():
        return ()
    found = FluentResource(file.read_text("utf-8"))
    return (_Longer().visit(found) if language == PSEUDO else found,)


class _Longer(Transformer):
    """English made 40 % longer, every sign still readable."""

    def visit_TextElement(self, node: ast.TextElement) -> ast.TextElement:  # noqa: N802
        words = node.value.split(" ")
        node.value = " ".join(word + "~" * round(0.4 * len(word)) for word in words)
        return node
