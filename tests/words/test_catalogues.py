"""The catalogues are whole, and what the program says stands in them."""

import ast
import logging
import re
from datetime import date, datetime, timedelta
from functools import cache
from itertools import product

import pytest
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from app.words import amounts, catalogue, checks
from app.words.catalogue import NoSuchEntry, say
from app.words.language import FIRST, offered, spoken
from app.words.names import platform_name
from tests.words.said import HOUSE, calls

COUNTS = (0, 1, 2, 1_234)
PLURALS = ("zero", "one", "two", "few", "many", "other")


def test_every_language_is_complete() -> None:
    assert checks.problems() == []


@pytest.mark.parametrize("language", set(offered()) - {FIRST})
def test_a_language_drops_no_case_of_english(language: str) -> None:
    """A case under another name is never chosen: what it says is told as the usual case."""
    dropped = {
        (name, value, case)
        for room in checks.rooms()
        for name, cases in _cases(FIRST, room).items()
        for value, case in cases - _cases(language, room).get(name, cases)
        if case not in PLURALS and value in {one for one, _ in _cases(language, room)[name]}
    }
    assert dropped == set()


class _Cases(Visitor):
    """What an entry chooses by: value and case."""

    def __init__(self) -> None:
        self.found: set[tuple[str, str]] = set()

    def visit_SelectExpression(self, node: ftl.SelectExpression) -> None:  # noqa: N802
        if isinstance(node.selector, ftl.VariableReference):
            for one in node.variants:
                case = one.key.name if isinstance(one.key, ftl.Identifier) else one.key.value
                self.found.add((node.selector.id.name, case))
        self.generic_visit(node)


@cache
def _cases(language: str, room: str) -> dict[str, frozenset[tuple[str, str]]]:
    """By the name of an entry."""
    found = {}
    for resource in catalogue.resources(language, room):
        for entry in resource.body:
            if isinstance(entry, ftl.Message):
                visitor = _Cases()
                visitor.visit(entry)
                found[entry.id.name] = frozenset(visitor.found)
    return found


def test_what_the_program_says_stands_in_the_catalogue() -> None:
    known = {name for room in checks.rooms() for name in checks.entries(FIRST, room)}
    unknown = [
        f"{place} says {name!r}"
        for place, call in calls()
        if (name := _name_of(call)) is not None and name not in known
    ]
    assert unknown == []


def test_every_measure_that_an_exhibit_rests_on_is_told_in_plain_words() -> None:
    texts = [file.read_text("utf-8") for file in HOUSE if file.parent.name == "exhibits"]
    named = {name for text in texts for name in re.findall(r'Behind\([\w.]+, "([\w.]+)"', text)}
    told = {name: f"how-{name.removeprefix('mart.').replace('_', '-')}" for name in named}
    assert "causes" in named
    assert sorted(name for name, entry in told.items() if not catalogue.has(entry)) == []


def test_every_entry_gets_the_values_that_it_names() -> None:
    takes: dict[str, frozenset[str]] = {}
    for language, room in product(offered(), checks.rooms()):
        for name, values in checks.entries(language, room).items():
            takes[name] = takes.get(name, frozenset()) | values
    short = [
        f"{place} says {name!r} without ${', $'.join(sorted(lacking))}"
        for place, call in calls()
        if (name := _name_of(call)) in takes and (lacking := takes[name] - _given(call))
    ]
    assert short == []


def _name_of(call: ast.Call) -> str | None:
    first = call.args[0] if call.args else None
    return first.value if isinstance(first, ast.Constant) else None


def _given(call: ast.Call) -> frozenset[str]:
    """The values of a call; all there are where it passes a mapping."""
    if any(word.arg is None for word in call.keywords):
        return _all_values()
    return frozenset((word.arg or "").replace("_", "-") for word in call.keywords)


@cache
def _all_values() -> frozenset[str]:
    entries = (checks.entries(FIRST, room) for room in checks.rooms())
    return frozenset().union(*(values for room in entries for values in room.values()))


@pytest.mark.parametrize("language", offered())
def test_every_entry_reads_well(language: str, golden) -> None:
    """Each entry with each of its variants: a change of words is a change of its room's file."""
    with spoken(language):
        for room in checks.rooms():
            lines = [
                f"{name} | {text}"
                for name in checks.entries(FIRST, room)
                for text in _read(language, room, name)
            ]
            golden(f"words/{language}/{room}.txt", "\n".join(lines) + "\n")


def _read(language: str, room: str, name: str) -> list[str]:
    """An entry with each of its variants at least once, those within others too."""
    choices = {**_choices(FIRST, room), **_choices(language, room)}
    takes = sorted(checks.entries(FIRST, room)[name] | checks.entries(language, room)[name])
    ways = {value: choices.get(value, (f"‹{value}›",)) for value in takes}
    most = max(map(len, ways.values()), default=1)
    asked = [{value: one[at % len(one)] for value, one in ways.items()} for at in range(most)]
    for pair in sorted(_nested(FIRST, room) | _nested(language, room)):
        if ways.keys() >= set(pair):
            both = product(*(ways[value] for value in pair))
            asked += [
                asked[at % most] | dict(zip(pair, one, strict=True)) for at, one in enumerate(both)
            ]
    said = [say(name, **{key.replace("-", "_"): v for key, v in one.items()}) for one in asked]
    return list(dict.fromkeys(said))


@cache
def _nested(language: str, room: str) -> frozenset[tuple[str, str]]:
    """The choices that stand within another one, with it."""
    found: set[tuple[str, str]] = set()

    class Selects(Visitor):
        outer: tuple[str, ...] = ()

        def visit_SelectExpression(self, node: ftl.SelectExpression) -> None:  # noqa: N802
            before = self.outer
            if isinstance(node.selector, ftl.VariableReference):
                inner = node.selector.id.name
                found.update((name, inner) for name in before if name != inner)
                self.outer = (*before, inner)
            self.generic_visit(node)
            self.outer = before

    for resource in catalogue.resources(language, room):
        Selects().visit(resource)
    return frozenset(found)


@cache
def _choices(language: str, room: str) -> dict[str, tuple[str | int | None, ...]]:
    """The values that choose between variants: all keys of a word, edge values of a number."""
    found: dict[str, set[str]] = {}

    class Selects(Visitor):
        def visit_SelectExpression(self, node: ftl.SelectExpression) -> None:  # noqa: N802
            if isinstance(node.selector, ftl.VariableReference):
                keys = found.setdefault(node.selector.id.name, set())
                keys |= {_key(variant) for variant in node.variants}
            self.generic_visit(node)

    for file in (catalogue.SHARED, room):
        for resource in catalogue.resources(language, file):
            Selects().visit(resource)
    return {name: _ways(keys) for name, keys in found.items()}


def _key(variant: ftl.Variant) -> str:
    key = variant.key
    return key.name if isinstance(key, ftl.Identifier) else str(key.value)


def _ways(keys: set[str]) -> tuple[str | int | None, ...]:
    is_number = any(key.isdigit() or key in {"one", "few", "many", "two"} for key in keys)
    unknown = (None,) if "unknown" in keys else ()
    if is_number:
        return (*COUNTS, *unknown)
    return (*sorted(keys - {"unknown"}), *unknown)


def test_an_entry_that_a_language_lacks_is_said_in_english(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(catalogue, "resources", _without_dutch_weeks)
    catalogue._bundle.cache_clear()
    with spoken("nl"):
        assert say("week", week=3, year="none") == "week 3"
        assert say("measure", measure="views") == "views"
    catalogue._bundle.cache_clear()


def _without_dutch_weeks(language: str, room: str) -> tuple[ftl.Resource, ...]:
    return () if language == "nl" else checks.resources(language, room)


def test_an_entry_that_nobody_has_is_a_mistake_of_the_program() -> None:
    with pytest.raises(NoSuchEntry, match="race-no-such-entry"):
        say("race-no-such-entry")


def test_a_value_that_is_forgotten_is_told(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        say("week", year="none")
    assert "Unknown external: week" in caplog.text


NOON = datetime(2026, 11, 30, 12)
WRITTEN = [
    (amounts.Count(1234), "1,234", "1.234"),
    (amounts.Number(8.14), "8.1", "8,1"),
    (amounts.Number(4.0), "4", "4"),
    (amounts.Number(-0.04), "0", "0"),
    (amounts.Number(2.5, signed=True), "+2.5", "+2,5"),
    (amounts.Share(0.333), "33%", "33%"),
    (amounts.Share(0.002), "<1%", "<1%"),
    (amounts.Share(0), "0%", "0%"),
    (amounts.Share(0.1234, 1), "12.3%", "12,3%"),
    (amounts.Change(1.2), "+20%", "+20%"),
    (amounts.Change(0.7), "\u221230%", "\u221230%"),
    (amounts.Change(1.001), "0%", "0%"),
    (amounts.Change(3.42), "3.4×", "3,4×"),
    (amounts.Times(8.2), "8×", "8×"),
    (amounts.Times(0.04), "<0.1×", "<0,1×"),
    (amounts.Points(-0.123), "12", "12"),
    (amounts.Points(-0.123, 1, signed=True), "\u221212.3", "\u221212,3"),
    (amounts.Percent(0.214), "21", "21"),
    (amounts.Chance(0.999), "99", "99"),
    (amounts.Band(0.29, 0.42), "29–42%", "29–42%"),
    (amounts.Between(3.1, 4.5, 1), "3.1–4.5", "3,1–4,5"),
    (amounts.Short(950), "950", "950"),
    (amounts.Short(4.5), "4.5", "4,5"),
    (amounts.Short(9_999), "9,999", "9.999"),
    (amounts.Short(9_999.5), "10k", "10K"),
    (amounts.Short(12_400), "12.4k", "12,4K"),
    (amounts.Short(999_600), "1m", "1\u00a0mln."),
    (amounts.Day(date(2026, 3, 4)), "4 Mar 2026", "4 mrt 2026"),
    (amounts.ShortDay(date(2026, 3, 4)), "4 Mar", "4 mrt"),
    (
        amounts.Span(date(2026, 10, 1), date(2026, 11, 25)),
        "1 Oct – 24 Nov 2026",
        "1 okt – 24 nov 2026",
    ),
    (amounts.Span(date(2026, 11, 1), date(2026, 11, 25)), "1–24 Nov 2026", "1–24 nov 2026"),
    (amounts.Moment(NOON, "Europe/Amsterdam"), "30 Nov 2026, 13:00", "30 nov 2026, 13:00"),
    (amounts.Ago(NOON - timedelta(minutes=38), NOON), "38 minutes ago", "38 minuten geleden"),
    (amounts.Duration(timedelta(seconds=180)), "3 minutes", "3 minuten"),
    (amounts.Names(["a", "b", "c"]), "a, b and c", "a, b en c"),
    (amounts.Names(["a"]), "a", "a"),
    (amounts.Names([]), "", ""),
]


@pytest.mark.parametrize(("amount", "english", "dutch"), WRITTEN)
def test_amounts_are_written_as_each_language_does(
    amount: amounts.Amount, english: str, dutch: str
) -> None:
    with spoken("en"):
        assert amount.told() == english
    with spoken("nl-BE"):
        assert amount.told() == dutch


def test_a_very_long_name_is_cut_and_no_mistake() -> None:
    assert len(say("part", part="x" * 100_000)) < 1_100


def test_platforms_are_named_as_they_write_themselves() -> None:
    assert [platform_name(one) for one in ("x", "youtube", "instagram", "myspace")] == [
        "X", "YouTube", "Instagram", "Myspace",
    ]  # fmt: skip
    with spoken("nl"):
        assert platform_name("all") == "alle platforms"


def test_an_unknown_value_is_said_to_be_unknown() -> None:
    with spoken("en"):
        assert say("posts", noun="post", posts=None) == "not known posts"
    with spoken("nl"):
        assert say("measure", measure=None) == "de interactie"


def test_a_longer_english_shows_what_breaks() -> None:
    with spoken("xx"):
        assert say("measure", measure="engagement") == "engagement~~~~"


def test_a_part_that_says_nothing_leaves_no_hole() -> None:
    said = say("finding-we-are-losing.detail", **dict.fromkeys(_all_values()))
    assert "  " not in said and said == said.strip()
    assert say("cli-wrote", file="my  file.csv", size=3).count("my  file.csv") == 1
