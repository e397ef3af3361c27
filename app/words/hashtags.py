"""Which hashtags came with a gain, said so that nobody takes company for a cause."""

import pandas as pd

from app.words.names import possessive, where
from app.words.rows import Row, rows_of
from app.words.thresholds import TAG_GAIN
from app.words.values import SPACE, is_known, number, short, signed, times

MOST = 8


def hashtags_finding(tags: pd.DataFrame, rival: str) -> str:
    """The title: the hashtags that are clear of the rest, or that none is."""
    rows = [row for row in rows_of(tags) if row["brand"] == rival]
    if not rows:
        return f"{rival} uses no hashtag in five posts or more"
    clear = [row for row in rows if row["verdict"] == "stronger"]
    if clear:
        row = max(clear, key=lambda item: float(item["gain"]))
        more = f" and {len(clear) - 1} more" if len(clear) > 1 else ""
        return f"Posts with {tag(row)}{more} earn {times(row['ratio'])} the rest"
    first = main_gain(rows)
    came = f"; most of the gain came with {tag(first)}" if first else ""
    return f"No hashtag of {rival} is clear of the rest{came}"


def main_gain(rows: list[Row]) -> Row | None:
    """The hashtag with most of a gain, if it is a good part of it."""
    whole = rows[0]["brand_gain"]
    if not is_known(whole) or whole <= 0:
        return None
    known = [row for row in rows if is_known(row["gain"])]
    first = max(known, key=lambda row: float(row["gain"]), default=None)
    return first if first is not None and first["gain"] >= TAG_GAIN * whole else None


def tag(row: Row) -> str:
    """The hashtag with its sign."""
    return f"#{row['hashtag']}"


def hashtags_definition(tags: pd.DataFrame, *, rival: str, platform: str) -> str:
    """What a dot is, what stands at the right, and what it is not."""
    known = [row for row in rows_of(tags) if row["brand"] == rival]
    whole = known[0]["brand_gain"] if known else None
    gain = f" Right: engagement a week more than before ({possessive(rival)} whole change: "
    gain += f"{signed(whole)})." if is_known(whole) else "not known)."
    return (
        f"Typical engagement of {possessive(rival)} posts with a hashtag {where(platform)} over "
        f"those without, same kind and time, ×. Whiskers: 90{SPACE}% range.{gain} A post with two "
        "counts for both; what came with a gain need not be its cause."
    )


def gain_told(row: Row) -> str:
    """ "+2.2k" beside the row."""
    if not is_known(row["gain"]):
        return "?"
    text = short(abs(float(row["gain"])))
    sign = "" if text == "0" else "+" if row["gain"] > 0 else "−"
    return f"{sign}{text}"


def shown_tags(tags: pd.DataFrame, rival: str) -> pd.DataFrame:
    """The rows that the chart shows: the rival's, the largest changes first."""
    return tags[tags["brand"] == rival].head(MOST)


def hashtags_alt(tags: pd.DataFrame, finding: str) -> str:
    """The finding and its table in words."""
    told = [
        f"{tag(row)} {times(row['ratio'])}"
        + (f" ({number(row['low'], 1)}–{number(row['high'], 1)})" if is_known(row["low"]) else "")
        + f", {gain_told(row)} a week, n {number(row['posts_before'])} and "
        f"{number(row['posts_now'])}"
        for row in rows_of(tags)
    ]
    return f"{finding}. {'; '.join(told)}."
