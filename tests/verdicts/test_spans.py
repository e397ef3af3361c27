"""What runs covered: the next whole run must have reached back; files fill what runs did not."""

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.verdicts.coverage import COLUMNS, covered
from pipelines.verdicts.spans import with_spans
from tests.conftest import examples
from tests.verdicts.worlds import START

DAY = pd.Timedelta(days=1)


def day(number: float) -> pd.Timestamp:
    return START + number * DAY


def posts(*days: float) -> pd.DataFrame:
    times = [day(number) for number in days]
    return pd.DataFrame({"brand": "ash", "platform": "p", "published_at": times})


def spans(*parts: tuple[float, float], is_file: bool = False) -> pd.DataFrame:
    rows = {"covers_from": [day(a) for a, _ in parts], "covers_to": [day(b) for _, b in parts]}
    return pd.DataFrame({"brand": "ash", "platform": "p", "is_file": is_file, **rows})


def states(seen: pd.DataFrame, runs: pd.DataFrame) -> dict[int, str]:
    known = with_spans(covered(seen, runs[runs["is_file"]]), runs, seen)
    weeks = (known["week"] - START).dt.days // 7
    return dict(zip(weeks, known["coverage"], strict=True))


def runs_every_day(first: int, last: int, reach: float) -> list[tuple[float, float]]:
    return [(at - reach, at) for at in range(first, last)]


def test_a_covered_week_without_a_post_is_silent() -> None:
    said = states(posts(1, 2, 22), spans(*runs_every_day(1, 29, 10)))
    assert said == {0: "ok", 1: "silent", 2: "silent", 3: "ok"}


def test_what_the_next_whole_run_did_not_reach_is_missing_and_its_edges_partial() -> None:
    runs = [*runs_every_day(1, 11, 10), *runs_every_day(38, 50, 10)]
    said = states(posts(1, 2, 9, 30, 40, 45), spans(*runs))
    assert said[0] == "ok" and said[1] == "partial"
    assert said[2] == said[3] == "missing"
    assert said[4] == said[5] == "ok"


def test_a_run_that_reaches_far_back_leaves_no_hole() -> None:
    runs = [*runs_every_day(1, 11, 10), *runs_every_day(38, 50, 30)]
    assert "missing" not in states(posts(1, 9, 15, 22, 30, 40), spans(*runs)).values()


def test_a_post_that_was_seen_all_the_same_makes_the_week_partial() -> None:
    runs = [*runs_every_day(1, 11, 10), *runs_every_day(38, 50, 10)]
    assert states(posts(1, 9, 16, 40), spans(*runs))[2] == "partial"


def test_before_the_first_run_the_file_speaks() -> None:
    dense = posts(*[number / 2 for number in range(100)])
    both = pd.concat(
        [spans((0, 49), is_file=True), spans(*runs_every_day(80, 90, 10))], ignore_index=True
    )
    said = states(dense, both)
    assert said[2] == "ok" and said[6] == "ok"
    assert 8 not in said and said[10] == said[11] == "silent"


def test_a_file_fills_the_hole_between_runs() -> None:
    dense = posts(*[number / 2 for number in range(120)])
    runs = spans(*runs_every_day(1, 11, 10), *runs_every_day(50, 60, 10))
    assert states(dense, runs)[3] == "partial"
    with_file = pd.concat([runs, spans((0, 59), is_file=True)], ignore_index=True)
    assert states(dense, with_file)[3] == "ok"


def test_without_runs_the_guess_stays() -> None:
    seen = posts(1, 2, 3, 9, 20)
    guess = covered(seen)
    pd.testing.assert_frame_equal(with_spans(guess, spans((0, 20), is_file=True), seen), guess)
    assert list(guess.columns) == COLUMNS


@settings(max_examples=examples(12))
@given(st.lists(st.integers(0, 60), min_size=1, max_size=12), st.integers(1, 20))
def test_splitting_and_repeating_spans_changes_nothing(times: list[int], reach: int) -> None:
    seen = posts(3, 30, 55)
    once = spans(*[(at - reach, at) for at in times])
    halves = [half for at in times for half in ((at - reach, at - reach / 2), (at - reach / 2, at))]
    assert states(seen, once) == states(seen, spans(*halves, *halves))
