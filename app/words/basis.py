"""What a number rests on: how many posts, which days in which time zone, among whom."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pandas as pd

from app.words.names import capital, listed, share_of, where
from app.words.values import SPACE, as_day, count, day, number, projected_part, span

_NAMED = 8  # more brands than this are counted, not listed
_COUNTS = (
    ("posts", ""),
    ("posts_now", " in the period"),
    ("posts_before", " in the one before"),
    ("own_posts", " of ours"),
    ("rival_posts", " of the rivals"),
)
# Of one post there is a row for each of its hashtags, and findings rest on the same posts.
_SEVERAL_TIMES = {"hashtag", "formula", "finding"}
_PROJECTED = (
    ("projected_posts", "posts"),
    ("own_projected_posts", "own_posts"),
    ("rival_projected_posts", "rival_posts"),
)


def basis_lines(frame: pd.DataFrame, arguments: Mapping[str, Any], zone: str) -> list[str]:
    """n, period and universe of a measure's rows, a sentence each; what is not known is left out.

    arguments: what the measure was asked with.
    """
    told = (
        sample(frame),
        ripeness(frame),
        period(frame, arguments, zone),
        universe(frame, arguments),
    )
    return [line for line in told if line]


def sample(frame: pd.DataFrame) -> str:
    """ "n 1,234 posts"; over time those of the newest period, as periods may overlap.

    Nothing where a post is in several rows: their sum would count it several times.
    """
    if _SEVERAL_TIMES & set(frame.columns):
        return ""
    newest, when = _newest_of(frame)
    if "posts" not in frame and {"post_id", "published_date"} & set(frame.columns):
        return f"n{SPACE}{count(len(frame), 'post')}."
    told = [
        f"{count(_total(newest, column), 'post')}{whose}"
        for column, whose in _COUNTS
        if column in newest and newest[column].notna().any()
    ]
    return f"n{SPACE}{', '.join(told)}{when}." if told else ""


def _newest_of(frame: pd.DataFrame) -> tuple[pd.DataFrame, str]:
    """The rows of the newest period and its name; all rows where there is only one."""
    if "period" not in frame or frame["period"].nunique() < 2:
        return frame, ""
    last = frame["period"].max()
    return frame[frame["period"] == last], f" in the newest period ({day(as_day(last))})"


def _total(frame: pd.DataFrame, column: str) -> float:
    """The sum of a count; what is ours stands beside every rival and is counted once a platform.

    Where a row tells all kinds together (kinds_compared), the kinds are not added to it.
    """
    if {"kind", "posts_now"} <= set(frame.columns):
        frame = frame[frame["kind"].isna()]
    if column.startswith("own_") and {"own", "platform"} <= set(frame.columns):
        frame = frame.drop_duplicates(["own", "platform"])
    return float(pd.to_numeric(frame[column]).sum())


def ripeness(frame: pd.DataFrame) -> str:
    """How many of these posts count with a projection; nothing where none could."""
    newest, when = _newest_of(frame)
    known = [(young, all_) for young, all_ in _PROJECTED
             if {young, all_} <= set(newest.columns) and newest[young].notna().any()]  # fmt: skip
    if not known:
        return ""
    young, every = (sum(_total(newest, pair[i]) for pair in known) for i in (0, 1))
    told = projected_part(young, every)
    return f"{capital(told)}{when}."


def period(frame: pd.DataFrame, arguments: Mapping[str, Any], zone: str) -> str:
    """The days in view, the days they are compared with, and the time zone."""
    since, until = arguments.get("since"), arguments.get("until") or arguments.get("as_of")
    told = _stretch(since, until)
    is_mixed = "finding" in frame and len(frame) > 1  # each has days of its own
    if "now_from" in frame and len(frame) and not is_mixed and _is_day(frame["now_from"].iloc[0]):
        first = frame.iloc[0]
        told = span(as_day(first["now_from"]), as_day(first["now_until"]))
        if _is_day(first.get("before_from")) and _is_day(first.get("before_until")):
            other = span(as_day(first["before_from"]), as_day(first["before_until"]))
            told = f"{told}, compared with {other}"
    return f"Period: {told}; days of {zone}." if told else f"Period: all; days of {zone}."


def _stretch(since: date | None, until: date | None) -> str:
    """Two dates as a stretch; half a stretch where one is open."""
    if since and until:
        return span(since, until)
    if until:
        return f"everything before {day(until)}"
    return f"from {day(since)} on" if since else ""


def universe(frame: pd.DataFrame, arguments: Mapping[str, Any]) -> str:
    """ "Share of engagement among 6 tracked brands on Instagram: ..."."""
    many = _brand_count(frame, arguments)
    if not many:
        return ""
    measure = str(arguments.get("measure") or "")
    is_share = measure and "share" in "".join(frame.columns)
    what = f"{share_of(measure)} among" if is_share else "Compared:"
    places = arguments.get("platforms") or ["all"]
    on = where(places[0]) if len(places) == 1 else f"on {number(len(places))} platforms"
    names = list(arguments.get("brands") or [])
    told = f": {listed(names)}" if 0 < len(names) <= _NAMED else ""
    noun = "tracked brand" if many == 1 else "tracked brands"
    return f"{what} {number(many)} {noun} {on}{told}."


def _brand_count(frame: pd.DataFrame, arguments: Mapping[str, Any]) -> int:
    """How many brands are compared: as the rows say, else those asked for, else those that came."""
    if "brand_count" in frame and frame["brand_count"].notna().any():
        return int(frame["brand_count"].max())
    if asked := arguments.get("brands"):
        return len(asked)
    return int(frame["brand"].nunique()) if "brand" in frame else 0


def _is_day(value: Any) -> bool:
    """Whether there is a day."""
    return not pd.isna(value)
