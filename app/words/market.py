"""Shares without the market's common movement: what each brand did by itself."""

import pandas as pd

from app.words.names import share_of, where
from app.words.rows import Row, rows_of
from app.words.values import SPACE, is_known, number, percent

TOO_LITTLE = "Too little is known to take the market out"


def net_finding(course: pd.DataFrame, *, own: str | None, focus: str | None = None) -> str:
    """Who would have how much, beside the measured share, from share_without_market."""
    known = course[course["share"].notna()]
    latest = {str(row["brand"]): row for row in rows_of(known[known["period"] == newest(known)])}
    told = [f"{focus} would have {both(latest[focus])}"] if focus in latest else []
    told += [f"we{'' if told else ' would have'} {both(latest[own])}"] if own in latest else []
    return f"In a market that stands still, {', '.join(told)}" if told else TOO_LITTLE


def newest(known: pd.DataFrame) -> object:
    """The newest period of which anything is known."""
    return known["period"].max() if len(known) else None


def both(row: Row) -> str:
    """ "38 % (measured: 34 %)"."""
    measured = f" (measured: {percent(row['measured_share'])})"
    return f"{percent(row['share'])}{measured if is_known(row['measured_share']) else ''}"


def net_definition(*, measure: str, platform: str, brands: int, zone: str = "UTC") -> str:
    """What was taken out, and what the numbers are then."""
    universe = f"{share_of(measure)} among {number(brands)} tracked brands {where(platform)}"
    rule = (
        "if each brand had only moved by itself, by what it gained on the median of the others, "
        "from its share of the 52 weeks before. Shares need not add to 100"
    )
    marks = f"Shaded: 90{SPACE}% range. Needs three other brands and 8 weeks before."
    return f"{universe}, % over 8 weeks ({zone}), {rule}{SPACE}%. {marks}"
