import sys
from pathlib import Path

import pytest

from benchmarks import mutations
from benchmarks.mutations import PARTS, PLACES, ROOT, TURNED, Mutant, _chosen

SQL = "-- a < b and c\nselect sum(a) as x from t where a >= 1 and b between 1 and 2 and c = 'a + b'"


def turned(text: str, suffix: str) -> set[str]:
    return {Mutant("", Path(), at, old).applied(text) for at, old in PLACES[suffix](text)}


def test_signs_and_aggregates_of_a_query_are_turned_one_at_a_time() -> None:
    assert turned(SQL, ".sql") == {
        SQL.replace("sum(a)", "max(a)"),
        SQL.replace("a >= 1", "a > 1"),
        SQL.replace("1 and b between", "1 or b between"),
        SQL.replace("2 and c", "2 or c"),
    }


def test_a_statement_that_would_be_none_is_no_mutant() -> None:
    assert turned("create or replace macro m(a) as (a + 1);", ".sql") == {
        "create or replace macro m(a) as (a - 1);"
    }


def test_words_in_quotes_stay_as_they_are() -> None:
    code = 'def f(a, b):\n    return "a + b" if a < b and a else min(a, b)\n'
    assert turned(code, ".py") == {
        code.replace("a < b", "a <= b"),
        code.replace("b and a", "b or a"),
        code.replace("min(", "max("),
    }


def test_values_and_cases_of_a_sentence_are_exchanged() -> None:
    text = "# from $low\na = { $is ->\n    [yes] { $low }\n   *[other] { $own-now }\n}\n"
    assert turned(text, ".ftl") == {
        text.replace("[yes]", "[no]"),
        text.replace("{ $low", "{ $high"),
    }


def test_every_pattern_of_a_part_finds_files_and_tests() -> None:
    for files, tests in PARTS.values():
        assert all(any(ROOT.glob(pattern)) for pattern in files)
        assert all((ROOT / name).is_dir() for name in tests)


def test_a_seed_chooses_the_same_again() -> None:
    for part in PARTS:
        chosen = _chosen(part, 1, 8, 2)
        assert len(chosen) == 4
        assert list(chosen) == list(_chosen(part, 1, 8, 2))
        assert all(one.old in TURNED for one in chosen)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("tests", "status", "told"),
    [
        ("tests/queries/test_why.py::test_bounds_are_those_of_the_printed_tables", 0, "1 of 1"),
        ("tests/queries/test_graph.py", 1, "0 of 1"),
    ],
    ids=["one that sees it", "one that cannot"],
)
def test_the_command_tells_what_was_seen_and_what_survived(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
    tests: str, status: int, told: str,
) -> None:  # fmt: skip
    monkeypatch.setattr(mutations, "PARTS", {"bound": (("queries/common/t_bound.sql",), (tests,))})
    monkeypatch.setattr(sys, "argv", ["mutations", "--seed", "7", "--count", "1"])
    assert mutations.main() == status
    said = capsys.readouterr().out
    assert f"{told} were killed" in said and "queries/common/t_bound.sql:" in said
