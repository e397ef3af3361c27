"""Race and Why name one cause, by one name."""

from itertools import product

import pandas as pd
import pytest

from app.words.cause import NAMES
from app.words.tiles import cause_bars, cause_finding, with_cause
from app.words.verdict.statements import verdict_statement
from app.words.why.change import change_finding, change_of
from app.words.why.meaning import meaning_lines
from tests.app.made_up import LEAD, kinds_frame, said, verdict_frame
from tests.app.made_up_why import causes_frame

# Words of a verdict wherever they stand; the first that is found counts.
TOLD = {
    "Nothing changed enough": "too small",
    "No single cause": "none",
    "luck": "big_posts",
    "our own slip": "own",
    "the rest of the field": "field",
    "posting more": "cadence",
    "more video": "mix",
    "other formats": "mix",
    "stronger posts": "strength",
    "more followers": "audience",
}
GRID = [
    (part, size, rest, reach, is_named)
    for part, size, rest, reach, is_named in product(
        NAMES, (0.01, 0.02, 0.04, 0.09), (0.0, 0.03), (0.005, 0.2), (True, False)
    )
    if not (is_named and (part in ("big_posts", "own", "field") or rest > size))
]


def heard(text: str, words: dict[str, str]) -> str:
    """The verdict that a text tells."""
    lower = text.lower()
    return next(verdict for word, verdict in words.items() if word.lower() in lower)


def frame_of(part: str, size: float, rest: float, reach: float, is_named: bool) -> pd.DataFrame:
    """Rows of causes: one large part, the rest in two others."""
    others = [name for name in ("cadence", "strength", "mix") if name != part][:2]
    parts = {part: size} | dict.fromkeys(others, rest / 2)
    return causes_frame(parts=parts, cause=part if is_named else None, reach=reach)


@pytest.mark.parametrize("cell", GRID, ids=str)
def test_two_places_name_one_verdict(cell: tuple[str, float, float, float, bool]) -> None:
    frame = frame_of(*cell)
    change = change_of(frame, kinds_frame())
    assert change is not None
    verdict = heard(cause_finding(frame), TOLD)
    assert heard(change_finding(change), TOLD) == verdict
    marked = [NAMES[verdict]] if verdict in NAMES else []
    assert [bar.name for bar in cause_bars(frame) if bar.is_cause] == marked
    assert [part.label for part in change.parts if part.is_cause] == marked


def test_the_sentence_of_race_has_no_cause_where_why_has_none() -> None:
    statement = verdict_statement(verdict_frame(said("Vaartwijk", LEAD)))
    one_point = frame_of("cadence", 0.01, 0.0, 0.005, is_named=True)
    assert with_cause(statement, one_point) == statement
    more = frame_of("cadence", 0.09, 0.0, 0.005, is_named=True)
    assert with_cause(statement, more).headline.endswith("; most of it is posting more.")


def test_the_parts_have_one_name_each() -> None:
    frame = causes_frame()
    change = change_of(frame, kinds_frame())
    assert change is not None
    names = set(NAMES.values())
    assert {bar.name for bar in cause_bars(frame)} == names
    assert {part.label for part in change.parts} == names
    assert {label for label, _, _ in meaning_lines(change, kinds_frame())} < names


def test_half_of_a_change_may_be_luck_everywhere() -> None:
    frame = causes_frame(parts={"big_posts": 0.05, "cadence": 0.03, "mix": 0.02}, cause=None)
    change = change_of(frame)
    assert cause_finding(frame) == "A few big posts: luck"
    assert change_finding(change).startswith("A few big posts explain 5.0 of")
