"""What it would take to catch up by posting more, in words, with what is taken for granted."""

from collections.abc import Sequence

import pandas as pd

from app.words.names import capital, kind_noun, where
from app.words.rows import Row, rows_of
from app.words.values import is_known, number, spelled

GRANTED = "at today’s strength, if more posts stay as strong and {rival} goes on as now"


def catch_up_sentence(kinds: pd.DataFrame) -> str:
    """How to catch up with one rival, from its rows of catch_up: the kind that takes the fewest."""
    rows = [row for row in rows_of(kinds) if is_known(row["posts_needed_per_week"])]
    if not rows:
        return "Not known what it takes to catch up: too few of our posts are known."
    rival, place = rows[0]["rival"], where(rows[0]["platform"])
    if all(row["posts_needed_per_week"] == 0 for row in rows):
        return f"We earn as much as {rival} {place} or more: nothing is missing."
    best = fewest(rows)
    if best is None:
        return f"Not by cadence alone: {unreachable(rows)} to earn as much as {rival} {place}."
    needed = more(best)
    return f"{capital(needed)} {GRANTED.format(rival=rival)}, and we earn as much {place}."


def fewest(rows: Sequence[Row]) -> Row | None:
    """The reachable kind that takes the fewest posts."""
    reachable = [row for row in rows if row["is_reachable"]]
    return min(reachable, key=lambda row: float(row["posts_needed_per_week"]), default=None)


def more(row: Row) -> str:
    """ "nine more videos a week (6 to 14)"."""
    needed = max(1, round(row["posts_needed_per_week"]))
    told = f"{spelled(needed)} more {kind_noun(row['kind'], needed)} a week"
    return f"{told} ({number(row['low'])} to {number(row['high'])})"


def unreachable(rows: Sequence[Row]) -> str:
    """ "it would take 41 more videos a week, and we never kept up more than 6.5 posts"."""
    row = min(rows, key=lambda row: float(row["posts_needed_per_week"]))
    if not is_known(row["high"]):
        return "too few of our posts are known to say how many more it takes"
    best = row["highest_per_week"]
    kept = (
        f", and we never kept up more than {number(best, 1)} posts a week,"
        if is_known(best)
        else ""
    )
    return f"it would take {more(row)}{kept}"
