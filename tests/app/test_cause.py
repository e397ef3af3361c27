"""Race, Why, the decisions and the snapshot name one cause, by one name."""

import re
from html import unescape
from itertools import product
from typing import Any

import pandas as pd
import pytest

from app.snapshot import changes
from app.snapshot.facts import Choice, Facts
from app.words.cause import NAMES
from app.words.rows import rows_of
from app.words.tiles import cause_finding, with_cause
from app.words.verdict.claims import claims_of
from app.words.verdict.decisions import Grounds, decisions
from app.words.verdict.statements import verdict_statement
from queries.rows import Causes, CurrentVerdicts
from tests.app.made_up import LEAD, OWN, said, verdict_frame
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
DECIDED = {
    "changed too little": "too small",
    "What made its gain cannot be told": "none",
    "on a few big posts": "big_posts",
    "for us on Instagram?": "own",
    "other rivals": "field",
    "cadence": "cadence or mix",
    "our posts on Instagram earn": "strength",
    "followers": "audience",
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


def snapshot_of(frame: pd.DataFrame) -> str:
    """What page three of a snapshot tells of these causes."""
    verdicts = verdict_frame(said("Vaartwijk", LEAD))
    frames = {"current_verdicts": verdicts, "causes_0": frame}
    facts: Any = Facts(None, Choice(own=OWN), (), (), (), frames)  # type: ignore[arg-type]
    return unescape(str(changes.causes(facts)))


def decided(frame: pd.DataFrame) -> str:
    """The first decision on a lead of these causes."""
    claims = claims_of(rows_of(verdict_frame(said("Vaartwijk", LEAD)), CurrentVerdicts))
    one = decisions(claims, [Grounds(causes=tuple(rows_of(frame, Causes)))], OWN)[0]
    return f"{one.question} {one.why}"


@pytest.mark.parametrize("cell", GRID, ids=str)
def test_three_places_name_one_verdict(cell: tuple[str, float, float, float, bool]) -> None:
    frame = frame_of(*cell)
    verdict = heard(cause_finding(frame), TOLD)
    page = snapshot_of(frame)
    assert heard(page.split('class="note"')[1], TOLD) == verdict
    same = {"cadence": "cadence or mix", "mix": "cadence or mix"}.get(verdict, verdict)
    assert heard(decided(frame), DECIDED) == same
    marked = [NAMES[verdict]] if verdict in NAMES else []
    assert [bar.name for bar in cause_bars(frame) if bar.is_cause] == marked
    assert re.findall(r'<tr class="cause"><th scope="row">([^<]+)', page) == marked


def test_the_sentence_of_race_has_no_cause_where_why_has_none() -> None:
    statement = verdict_statement(verdict_frame(said("Vaartwijk", LEAD)))
    one_point = frame_of("cadence", 0.01, 0.0, 0.005, is_named=True)
    assert with_cause(statement, one_point) == statement
    more = frame_of("cadence", 0.09, 0.0, 0.005, is_named=True)
    assert with_cause(statement, more).headline.endswith("; most of it is posting more.")


def test_the_parts_have_one_name_each() -> None:
    frame = causes_frame()
    names = set(NAMES.values())
    assert {bar.name for bar in cause_bars(frame)} == names
    assert names <= set(re.findall(r'<th scope="row">([^<]+)', snapshot_of(frame)))


def test_half_of_a_change_may_be_luck_everywhere() -> None:
    frame = causes_frame(parts={"big_posts": 0.05, "cadence": 0.03, "mix": 0.02}, cause=None)
    assert cause_finding(frame) == "A few big posts: luck"
    assert "A few big posts: luck." in snapshot_of(frame)
