"""Which language is spoken now: what somebody chose, what the browser asks for, else English."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, lru_cache
from importlib.resources import files

from babel import Locale, negotiate_locale

FIRST = "en"  # the language in which every entry stands
PSEUDO = "xx"  # English 40 % longer, to see what breaks; offered to nobody
LOCALES = {"en": "en_GB", PSEUDO: "en_GB"}  # a day stands before its month
_chosen: ContextVar[str | None] = ContextVar("language", default=None)
_askers: list[Callable[[], str | None]] = []


@cache  # asked for with every sentence
def offered() -> tuple[str, ...]:
    """The languages that have a folder of words, English first."""
    there = [one.name for one in files("app.words").iterdir() if _is_language(one.name)]
    return (FIRST, *sorted(set(there) - {FIRST}))


def _is_language(name: str) -> bool:
    return len(name) == 2 and files("app.words").joinpath(name).is_dir()


def current() -> str:
    """The language of whoever is spoken to: chosen here, else by the reader's page, else asked
    for by OUTPACE_LANG, else English."""
    chosen = _chosen.get()
    if chosen is not None:
        return chosen
    asked = next((found for ask in _askers if (found := ask())), None)
    return asked or best_of([os.environ.get("OUTPACE_LANG", "")])


def ask_of(asker: Callable[[], str | None]) -> None:
    """Let `asker` say the language of the reader at hand; None where it knows of nobody."""
    if asker not in _askers:
        _askers.append(asker)


def speak(language: str) -> None:
    """Speak a language from now on, in this thread."""
    _chosen.set(best_of([language]))


@contextmanager
def spoken(language: str) -> Iterator[None]:
    """Speak a language within the block."""
    token = _chosen.set(best_of([language]))
    try:
        yield
    finally:
        _chosen.reset(token)


def best_of(wanted: Sequence[str]) -> str:
    """The first wanted language ("nl", "nl-BE", "nl_NL.UTF-8") that is offered, else English."""
    return _best_of(tuple(wanted))


@lru_cache(256)  # what strangers' browsers ask for is without end
def _best_of(wanted: tuple[str, ...]) -> str:
    names = [name.partition(".")[0].replace("-", "_") for name in wanted if name]
    if PSEUDO in names:
        return PSEUDO
    return negotiate_locale(names, offered()) or FIRST


def locale_of(language: str) -> Locale:
    """How numbers, dates and lists are written in a language."""
    return Locale.parse(LOCALES.get(language, language))


def own_name(language: str) -> str:
    """What a language calls itself: "English", "Nederlands"."""
    return str(locale_of(language).get_language_name()).capitalize()
