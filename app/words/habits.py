"""At which hours and with which hashtags posts do better; company is no cause."""

from collections.abc import Sequence

import pandas as pd

from app.words.names import listed, possessive, where
from app.words.rows import most, rows_of
from app.words.thresholds import POSTS_OF_HOUR, TAG_GAIN
from app.words.values import SPACE, count, is_known, number, percent, short, signed, times
from queries.rows import HashtagGain, PostingHours

_MOST_TAGS = 8


def hashtags_finding(tags: pd.DataFrame, rival: str) -> str:
    """The title: the hashtags that are clear of the rest, or that none is."""
    rows = [row for row in rows_of(tags, HashtagGain) if row["brand"] == rival]
    if not rows:
        return f"{rival} uses no hashtag in five posts or more"
    clear = [row for row in rows if row["verdict"] == "stronger"]
    if clear:
        row = max(clear, key=lambda item: item["gain"] or 0)
        more = f" and {len(clear) - 1} more" if len(clear) > 1 else ""
        return f"Posts with {_tag(row)}{more} earn {times(row['ratio'])} the rest"
    first = _main_gain(rows)
    came = f"; most of the gain came with {_tag(first)}" if first else ""
    return f"No hashtag of {rival} is clear of the rest{came}"


def _main_gain(rows: list[HashtagGain]) -> HashtagGain | None:
    """The hashtag with most of a gain, if it is a good part of it."""
    whole = rows[0]["brand_gain"]
    if not is_known(whole) or whole <= 0:
        return None
    first = most(rows, lambda row: row["gain"])
    return first if first is not None and (first["gain"] or 0) >= TAG_GAIN * whole else None


def _tag(row: HashtagGain) -> str:
    """The hashtag with its sign."""
    return f"#{row['hashtag']}"


def hashtags_definition(tags: pd.DataFrame, *, rival: str, platform: str) -> str:
    """What a dot is, what stands at the right, and what it is not."""
    known = [row for row in rows_of(tags, HashtagGain) if row["brand"] == rival]
    whole = known[0]["brand_gain"] if known else None
    gain = f" Right: engagement a week more than before ({possessive(rival)} whole change: "
    gain += f"{signed(whole)})." if is_known(whole) else "not known)."
    return (
        f"Typical engagement of {possessive(rival)} posts with a hashtag {where(platform)} over "
        f"those without, same kind and time, ×. Whiskers: 90{SPACE}% range.{gain} A post with two "
        "counts for both; what came with a gain need not be its cause."
    )


def gain_told(row: HashtagGain) -> str:
    """ "+2.2k" beside the row."""
    if not is_known(row["gain"]):
        return "?"
    text = short(abs(float(row["gain"])))
    sign = "" if text == "0" else "+" if row["gain"] > 0 else "−"
    return f"{sign}{text}"


def shown_tags(tags: pd.DataFrame, rival: str) -> pd.DataFrame:
    """The rows that the chart shows: the rival's, the largest changes first."""
    return tags[tags["brand"] == rival].head(_MOST_TAGS)


def hashtags_alt(tags: pd.DataFrame, finding: str) -> str:
    """The finding and its table in words."""
    told = [
        f"{_tag(row)} {times(row['ratio'])}"
        + (f" ({number(row['low'], 1)}–{number(row['high'], 1)})" if is_known(row["low"]) else "")
        + f", {gain_told(row)} a week, n {number(row['posts_before'])} and "
        f"{number(row['posts_now'])}"
        for row in rows_of(tags, HashtagGain)
    ]
    return f"{finding}. {'; '.join(told)}."


_DAYS = {"weekday": "Monday to Friday", "weekend": "on the weekend"}


def hours_finding(hours: pd.DataFrame, *, own: str | None, focus: str | None = None) -> str:
    """The title: the hours that are clear of the brand's usual, or that none is."""
    rows = rows_of(hours, PostingHours)
    told = [_clear_hours(rows, brand, "Our" if brand == own else possessive(brand))
            for brand in (focus, own) if brand is not None]  # fmt: skip
    known = [text for text in told if text]
    if known:
        return "; ".join([known[0], *(text[:1].lower() + text[1:] for text in known[1:])])
    if not any(row["posts"] >= POSTS_OF_HOUR for row in rows):
        return "Too few posts to tell anything about hours"
    return f"No hour is clear of the usual{_busiest(rows, focus)}"


def _clear_hours(rows: Sequence[PostingHours], brand: str, whose: str) -> str:
    """ "Vaartwijk’s posts do better Monday to Friday 16–20 h (1.3 ×)"."""
    there = [row for row in rows if row["brand"] == brand]
    better = [row for row in there if row["verdict"] == "stronger"]
    worse = [row for row in there if row["verdict"] == "weaker"]
    told = [f"better {listed(_when(row) for row in better[:2])}"] if better else []
    told += [f"worse {listed(_when(row) for row in worse[:2])}"] if worse else []
    return f"{whose} posts do {listed(told)}" if told else ""


def _when(row: PostingHours) -> str:
    """ "Monday to Friday 16–20 h (1.3 ×)"."""
    hours = f"{row['hour_from']}–{row['hour_until']}{SPACE}h"
    return f"{_DAYS[str(row['days'])]} {hours} ({times(row['ratio'])})"


def _busiest(rows: Sequence[PostingHours], brand: str | None) -> str:
    """When a brand publishes most, which is not the same as when it should."""
    there = [row for row in rows if row["brand"] == brand and is_known(row["posts_share"])]
    if not there:
        return ""
    top = max(there, key=lambda row: float(row["posts_share"]))
    hours = f"{top['hour_from']}–{top['hour_until']}{SPACE}h"
    named = f"{_DAYS[str(top['days'])]} {hours}"
    return f"; {brand} posts most {named} ({percent(top['posts_share'])})"


def hours_definition(hours: pd.DataFrame, *, platform: str, zone: str) -> str:
    """What a dot is, and what few posts mean."""
    few = sum(row["posts"] < POSTS_OF_HOUR for row in rows_of(hours, PostingHours))
    left_out = f" Not drawn: {count(few, 'group')} of fewer than five posts." if few else ""
    return (
        f"Typical engagement of the posts of four hours {where(platform)} over the brand’s own "
        f"posts of that kind and time, × ({zone}). Whiskers: 90{SPACE}% range. Filled: clear of "
        f"1 even among all hours.{left_out}"
    )


def hours_alt(hours: pd.DataFrame, finding: str) -> str:
    """The finding and its table in words."""
    rows = [row for row in rows_of(hours, PostingHours) if is_known(row["low"])]
    told = [
        f"{row['brand']} {row['days']} {row['hour_from']}–{row['hour_until']}: "
        f"{times(row['ratio'])} ({number(row['low'], 1)}–{number(row['high'], 1)}), "
        f"n {number(row['posts'])}, {row['verdict']}"
        for row in rows
    ]
    return f"{finding}. {'; '.join(told)}."
