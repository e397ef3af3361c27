"""Gaps of a bare file: common ones are missing, lone ones unknown, edges partial."""

import numpy as np
import pandas as pd

from pipelines.verdicts.coverage import covered
from pipelines.verdicts.judge import Budgets, judge
from pipelines.verdicts.panel import panel_of
from tests.verdicts.weekly import weekly
from tests.verdicts.worlds import START, posts_of


def at_week(weeks: float) -> pd.Timestamp:
    return START + pd.Timedelta(weeks=weeks)


def without(posts: pd.DataFrame, brands: list[str], first: float, end: float) -> pd.DataFrame:
    lost = posts["published_at"].between(at_week(first), at_week(end)) & posts["brand"].isin(brands)
    return posts[~lost]


def states(posts: pd.DataFrame, brand: str) -> pd.Series:
    rows = covered(posts).query("brand == @brand")
    return pd.Series(rows["coverage"].to_numpy(), index=(rows["week"] - START).dt.days // 7)


def test_a_whole_file_is_covered() -> None:
    assert (states(posts_of(1), "ash").loc[1:68] == "ok").all()


def test_a_pause_of_three_accounts_is_missing() -> None:
    state = states(without(posts_of(1), ["ash", "elm", "fir"], 30, 34), "ash")
    assert (state.loc[31:32] == "missing").all() and (state.loc[36:60] == "ok").all()
    assert set(state.loc[[30, 33]]) <= {"missing", "partial"}


def test_a_lone_pause_is_unknown_and_its_edges_partial() -> None:
    state = states(without(posts_of(1), ["ash"], 30.5, 34.5), "ash")
    assert (state.loc[31:33] == "unknown").all()
    assert state.loc[30] == state.loc[34] == "partial"


def test_a_rare_poster_is_silent_not_lost() -> None:
    days = np.arange(0, 490, 9.0)
    rare = pd.DataFrame({"published_at": START + pd.to_timedelta(days, unit="D")})
    state = states(pd.concat([posts_of(1), rare.assign(brand="rare", platform="p")]), "rare")
    assert set(state.loc[1:68]) == {"ok", "silent"}


def test_the_ends_of_a_file_are_partial_weeks() -> None:
    posts = posts_of(1)
    some = posts[posts["published_at"].between(at_week(3.4), at_week(60.4))]
    state = states(some, "ash")
    assert state.loc[3] == state.loc[60] == "partial" and next(iter(state.index)) == 3


def test_before_tracking_began_there_is_no_row() -> None:
    state = states(without(posts_of(1), ["ash"], 0, 20), "ash")
    assert state.index.min() >= 19 and state.loc[21] == "ok"


def test_a_hole_in_a_file_is_claimed_as_nothing() -> None:
    posts = without(posts_of(2), ["ash"], 30.2, 42.7)
    panel = panel_of(weekly(posts, "engagement", covered(posts)))
    table = judge({"engagement": panel}, Budgets(), own=["own"])
    rows = table.verdicts.query("rival == 'ash'")
    rows = rows[pd.to_datetime(rows["as_of_week"]) >= at_week(30)]
    assert not rows["verdict"].isin(["lead", "slip", "luck"]).any()
    inside = table.coverage.query("brand == 'ash' and not is_covered")
    assert {"partial", "unknown"} <= set(inside["coverage"])


def test_an_empty_file_has_no_weeks() -> None:
    assert covered(posts_of(1).iloc[:0]).empty


def test_a_rest_of_whole_weeks_in_one_file_is_silence() -> None:
    posts = without(posts_of(1), ["ash"], 30, 32)
    state = states(posts, "ash")
    assert (state.loc[30:31] == "silent").all() and (state.loc[[29, 32]] == "ok").all()


def test_between_two_files_there_is_no_rest() -> None:
    posts = without(posts_of(1), ["ash"], 30, 32)
    halves = {"covers_from": [at_week(0), at_week(32)], "covers_to": [at_week(30), at_week(70)]}
    files = pd.DataFrame({"brand": "ash", "platform": "p", **halves})
    rows = covered(posts, files).query("brand == 'ash'")
    state = pd.Series(rows["coverage"].to_numpy(), index=(rows["week"] - START).dt.days // 7)
    assert (state.loc[30:31] == "unknown").all()


def test_nobody_rests_for_half_a_year() -> None:
    state = states(without(posts_of(1), ["ash"], 30, 52), "ash")
    assert (state.loc[31:50] == "unknown").all()


def test_when_all_stop_together_a_rare_poster_is_missing_too() -> None:
    days = np.arange(0, 490, 4.0)
    rare = pd.DataFrame({"published_at": START + pd.to_timedelta(days, unit="D")})
    posts = pd.concat([posts_of(1), rare.assign(brand="rare", platform="p")])
    stopped = ~posts["published_at"].between(at_week(30.3), at_week(31.8))
    state = states(posts[stopped], "rare")
    assert state.loc[30] in ("partial", "missing") and state.loc[31] in ("partial", "missing")
    assert state.loc[29] == state.loc[33] == "ok"


def test_a_slow_spell_is_no_hole() -> None:
    posts = posts_of(1)
    thinned = posts["published_at"].between(at_week(20), at_week(40)) & (posts["brand"] == "ash")
    keep = ~thinned | (np.arange(len(posts)) % 3 == 0)
    assert not set(states(posts[keep], "ash").loc[20:39]) & {"unknown", "missing"}


def test_later_posts_change_nothing_that_was_said_of_a_closed_pause() -> None:
    rng = np.random.default_rng(8)
    days = np.cumsum(rng.exponential(5.0, 90))
    sparse = pd.DataFrame({"published_at": START + pd.to_timedelta(days, unit="D")})
    posts = without(posts_of(1), ["ash", "elm", "fir"], 30, 33)
    posts = pd.concat([posts, sparse.assign(brand="sparse", platform="p")])
    for end in (20, 36, 50):
        cut = posts[posts["published_at"] < at_week(end)]
        for brand in ("sparse", "ash", "own"):
            last = int((cut[cut["brand"] == brand]["published_at"].max() - START).days // 7)
            expected, found = states(posts, brand), states(cut, brand)
            assert found.loc[: last - 1].equals(expected.loc[: last - 1])


def test_a_busy_account_that_stops_for_two_weeks_was_not_silent() -> None:
    frame = posts_of(1, rate=60.0)
    state = states(without(frame, ["ash"], 30.5, 32.5), "ash")
    assert state.loc[31] == "unknown"
