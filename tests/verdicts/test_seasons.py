"""A season is said while the field is away from its usual, of pairs that moved with it."""

import pandas as pd

from tests.verdicts.worlds import BRANDS, judged, posts_of, said

RIVALS = [brand for brand in BRANDS if brand != "own"]


def seasons(posts: pd.DataFrame) -> dict[str, pd.Series]:
    """Of every rival whether the week was called a season."""
    table = judged(posts)
    return {rival: said(table, rival) == "season" for rival in RIVALS}


def test_a_step_of_all_for_good_is_a_season_that_ends() -> None:
    said_so = seasons(posts_of(71, weeks=120, strength=(("all", 50, 0.9),)))
    assert all(word.loc[52:62].mean() > 0.8 for word in said_so.values())
    assert not any(word.loc[76:].any() for word in said_so.values())


def test_the_same_weeks_of_last_year_are_no_season() -> None:
    waves = [("all", 20 + year * 52, 1.0) for year in (0, 1)]
    ebbs = [("all", 32 + year * 52, -1.0) for year in (0, 1)]
    said_so = seasons(posts_of(72, weeks=104, strength=(*waves, *ebbs)))
    first, second = (
        sum(word.loc[a:b].sum() for word in said_so.values()) for a, b in ((20, 40), (72, 92))
    )
    assert first > 20 and second < first / 4


def test_a_rival_that_fell_while_all_rose_shares_no_season() -> None:
    said_so = seasons(posts_of(73, strength=(("all", 40, 1.0), ("ash", 40, -2.5))))
    assert not said_so["ash"].any()
    assert all(said_so[rival].loc[45:50].all() for rival in RIVALS if rival != "ash")
