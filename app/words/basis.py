"""What a number rests on: how many posts, which days in which time zone, among whom."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pandas as pd

from app.words.amounts import Count, Day, Names, Span
from app.words.catalogue import Value, say
from app.words.names import platform_name
from app.words.values import as_day

_NAMED = 8  # more brands than this are counted, not listed
_COUNTS = ("posts", "posts_now", "posts_before", "own_posts", "rival_posts")
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
    """How many posts; over time those of the newest period, as periods may overlap.

    Nothing where a post is in several rows: their sum would count it several times.
    """
    if _SEVERAL_TIMES & set(frame.columns):
        return ""
    newest, when = _newest_of(frame)
    if "posts" not in frame and {"post_id", "published_date"} & set(frame.columns):
        return say("basis-posts", told=_counted("posts", len(frame)), **_when(None))
    told = [
        _counted(column, _total(newest, column))
        for column in _COUNTS
        if column in newest and newest[column].notna().any()
    ]
    return say("basis-posts", told=Names(told), **_when(when)) if told else ""


def _counted(column: str, posts: float) -> str:
    """Posts, and whose or of which period they are."""
    return say("basis-count", whose=column.replace("_", "-"), posts=Count(round(posts)))


def _when(day: date | None) -> dict[str, Value]:
    """The newest period, where there are several."""
    return {"newest": "no" if day is None else "yes", "day": None if day is None else Day(day)}


def _newest_of(frame: pd.DataFrame) -> tuple[pd.DataFrame, date | None]:
    """The rows of the newest period and its first day; all rows where there is only one."""
    if "period" not in frame or frame["period"].nunique() < 2:
        return frame, None
    last = frame["period"].max()
    return frame[frame["period"] == last], as_day(last)


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
    return say(
        "basis-projected", young=Count(round(young)), posts=Count(round(every)), **_when(when)
    )


def period(frame: pd.DataFrame, arguments: Mapping[str, Any], zone: str) -> str:
    """The days in view, the days they are compared with, and the time zone."""
    since, until = arguments.get("since"), arguments.get("until") or arguments.get("as_of")
    is_mixed = "finding" in frame and len(frame) > 1  # each has days of its own
    if "now_from" not in frame or not len(frame) or is_mixed:
        return _stretch(since, until, zone)
    first = frame.iloc[0]
    if not _is_day(first["now_from"]):
        return _stretch(since, until, zone)
    days: Value = Span(as_day(first["now_from"]), as_day(first["now_until"]))
    other: Value = None
    if _is_day(first.get("before_from")) and _is_day(first.get("before_until")):
        other = Span(as_day(first["before_from"]), as_day(first["before_until"]))
    return say("basis-period", days=days, other=other, zone=zone)


def _stretch(since: date | None, until: date | None, zone: str) -> str:
    """Two dates as a stretch; half a stretch where one is open."""
    if since and until:
        return say("basis-period", days=Span(since, until), other=None, zone=zone)
    which = "until" if until else "since" if since else "all"
    day = until or since
    return say("basis-open", which=which, day=None if day is None else Day(day), zone=zone)


def universe(frame: pd.DataFrame, arguments: Mapping[str, Any]) -> str:
    """ "Share of engagement among 6 tracked brands on Instagram: ..."."""
    many = _brand_count(frame, arguments)
    if not many:
        return ""
    measure = str(arguments.get("measure") or "")
    places = arguments.get("platforms") or ["all"]
    names = list(arguments.get("brands") or [])
    is_one = len(places) == 1
    return say(
        "basis-universe",
        what="share" if measure and "share" in "".join(frame.columns) else "brands",
        measure=measure or "none",
        brands=many,
        where="one" if is_one and places[0] != "all" else "all" if is_one else "some",
        platform=platform_name(places[0]),
        platforms=len(places),
        names=Names(names) if 0 < len(names) <= _NAMED else None,
    )


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
