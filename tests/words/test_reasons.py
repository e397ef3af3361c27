"""What runs say is kept with its case and values, and told in the reader's language."""

import copy

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.words.catalogue import has
from app.words.errors import kept_reason, reason
from app.words.language import spoken
from pipelines.platforms.answers import Asked
from pipelines.reasons import Reason, coded, decoded, joined, reason_of
from pipelines.runs.asking import of_brand, told_of
from tests.conftest import examples

GONE = told_of("Vaartwijk", "youtube", Asked("youtube", "@vaartwijk").gone())
PLAIN = "the pipe burst"


def test_a_kept_reason_is_told_in_the_language_of_the_reader() -> None:
    row = {"note": str(GONE), "said": coded(GONE)}
    with spoken("nl"):
        assert kept_reason(row) == (
            "Vaartwijk op YouTube: @vaartwijk is op YouTube geblokkeerd of verwijderd; "
            "de eerdere gegevens blijven"
        )
    with spoken("en"):
        assert kept_reason(row) == row["note"]


def test_a_row_of_reasons_is_told_one_after_the_other() -> None:
    row = joined([GONE, None, PLAIN, of_brand("Helmwind", GONE)])
    again = decoded(row, coded(row))
    assert again == row
    with spoken("nl"):
        told = reason(GONE)
        assert reason(again or "") == f"{told}; {PLAIN}; Helmwind: {told}"


@pytest.mark.parametrize("said", [{}, {"said": None}, {"said": "{"}, {"said": "[1]"}])
def test_what_was_kept_before_or_is_damaged_is_told_as_it_is(said: dict[str, str | None]) -> None:
    assert kept_reason({"note": PLAIN, **said}) == PLAIN
    assert kept_reason({"note": None}) == ""


def test_a_case_that_no_catalogue_knows_is_told_as_it_is() -> None:
    assert not has("error-of-tomorrow")
    assert reason(Reason(PLAIN, "of-tomorrow", who="x")) == PLAIN


@settings(max_examples=examples(20))
@given(st.text(), st.text())
def test_whatever_strangers_say_comes_back_whole(said: str, who: str) -> None:
    sentence = told_of(who, "x", Asked("x", who).not_allowed(said))
    again = decoded(str(sentence), coded(sentence))
    assert isinstance(again, Reason)
    assert (str(again), again.case, again.values) == (str(sentence), "part", sentence.values)
    assert reason_of(ValueError(said)) == said


def test_a_reason_goes_whole_to_another_process() -> None:
    row = joined([GONE, PLAIN])
    again = copy.copy(row)  # as pickle makes it, which a run in a process of its own goes through
    assert isinstance(row, Reason) and isinstance(again, Reason)
    assert (again, again.row, again.case) == (row, row.row, row.case)
