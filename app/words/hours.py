"""At which hours posts do better: what the dots show, and that often nobody can tell."""

from collections.abc import Sequence

import pandas as pd

from app.words.names import listed, possessive, where
from app.words.rows import Row, rows_of
from app.words.thresholds import POSTS_OF_HOUR
from app.words.values import SPACE, count, is_known, number, percent, times

NAMES = {"weekday": "Monday to Friday", "weekend": "on the weekend"}


def hours_finding(hours: pd.DataFrame, *, own: str | None, focus: str | None = None) -> str:
    """The title: the hours that are clear of the brand's usual, or that none is."""
    rows = rows_of(hours)
    told = [clear_hours(rows, brand, "Our" if brand == own else possessive(brand))
            for brand in (focus, own) if brand is not None]  # fmt: skip
    known = [text for text in told if text]
    if known:
        return "; ".join([known[0], *(text[:1].lower() + text[1:] for text in known[1:])])
    if not any(row["posts"] >= POSTS_OF_HOUR for row in rows):
        return "Too few posts to tell anything about hours"
    return f"No hour is clear of the usual{busiest(rows, focus)}"


def clear_hours(rows: Sequence[Row], brand: str, whose: str) -> str:
    """ "Vaartwijk’s posts do better Monday to Friday 16–20 h (1.3 ×)"."""
    there = [row for row in rows if row["brand"] == brand]
    better = [row for row in there if row["verdict"] == "stronger"]
    worse = [row for row in there if row["verdict"] == "weaker"]
    told = [f"better {listed(when(row) for row in better[:2])}"] if better else []
    told += [f"worse {listed(when(row) for row in worse[:2])}"] if worse else []
    return f"{whose} posts do {listed(told)}" if told else ""


def when(row: Row) -> str:
    """ "Monday to Friday 16–20 h (1.3 ×)"."""
    hours = f"{row['hour_from']}–{row['hour_until']}{SPACE}h"
    return f"{NAMES[str(row['days'])]} {hours} ({times(row['ratio'])})"


def busiest(rows: Sequence[Row], brand: str | None) -> str:
    """When a brand publishes most, which is not the same as when it should."""
    there = [row for row in rows if row["brand"] == brand and is_known(row["posts_share"])]
    if not there:
        return ""
    top = max(there, key=lambda row: float(row["posts_share"]))
    hours = f"{top['hour_from']}–{top['hour_until']}{SPACE}h"
    named = f"{NAMES[str(top['days'])]} {hours}"
    return f"; {brand} posts most {named} ({percent(top['posts_share'])})"


def hours_definition(hours: pd.DataFrame, *, platform: str, zone: str) -> str:
    """What a dot is, and what few posts mean."""
    known = hours[hours["posts"] >= POSTS_OF_HOUR]
    few = len(hours) - len(known)
    left_out = f" Not drawn: {count(few, 'group')} of fewer than five posts." if few else ""
    return (
        f"Typical engagement of the posts of four hours {where(platform)} over the brand’s own "
        f"posts of that kind and time, × ({zone}). Whiskers: 90{SPACE}% range. Filled: clear of "
        f"1 even among all hours.{left_out}"
    )


def hours_alt(hours: pd.DataFrame, finding: str) -> str:
    """The finding and its table in words."""
    rows = [row for row in rows_of(hours) if is_known(row["low"])]
    told = [
        f"{row['brand']} {row['days']} {row['hour_from']}–{row['hour_until']}: "
        f"{times(row['ratio'])} ({number(row['low'], 1)}–{number(row['high'], 1)}), "
        f"n {number(row['posts'])}, {row['verdict']}"
        for row in rows
    ]
    return f"{finding}. {'; '.join(told)}."
