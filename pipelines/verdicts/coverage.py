"""Which weeks of a bare file can be believed: gaps are not silence.

A file of posts does not say when nobody looked. Its pauses do: one that is improbable under an
account's own rhythm is no silence (`pauses`). What it is, its edges say:
    missing    all accounts of the platform (three or more) stop together, too long for all of them
               as if they were one; or at least two others pause at the same edges
    silent     it begins and ends with the week, inside one file: people rest for whole weeks, while
               collectors fail and recover at any hour
    unknown    alone and at odd hours: it cannot be told from a brand that stopped
Weeks cut by a pause that is missing or unknown, or by the ends of the file, are partial.
"""

from collections.abc import Mapping
from itertools import pairwise

import numpy as np
import numpy.typing as npt
import pandas as pd

from pipelines.verdicts.panel import Floats
from pipelines.verdicts.pauses import WEEK, Ends, Pauses, improbable

EDGE_DAYS = 0.5
WHOLE, HALF, CUT = 0.98, 0.5, 0.02
COLUMNS = ["brand", "platform", "week", "coverage"]
COVERS = ("covers_from", "covers_to")


def week_of(published_at: pd.Series, first_day: int = 0) -> pd.Series:
    """The first day of each time's week; first_day 0 is Monday, 6 is Sunday."""
    day = pd.to_datetime(published_at).dt.tz_localize(None).dt.normalize()
    return day - pd.to_timedelta((day.dt.day_of_week - first_day) % 7, unit="D")


def covered(
    posts: pd.DataFrame, files: pd.DataFrame | None = None, *, first_day: int = 0
) -> pd.DataFrame:
    """One row per account and week of its span: brand, platform, week, coverage.

    posts: brand, platform, published_at (naive local time). files: brand, platform, covers_from,
    covers_to of each file; without it all posts are of one. coverage: ok, silent (covered, no
    post), partial, missing or unknown. Before an account's first post and after its last there are
    rows only where its rhythm makes the silence likely. first_day 0 is Monday.
    """
    frames = []
    for platform, file in posts.groupby("platform", sort=True):
        weeks = _file_weeks(file["published_at"], first_day)
        times = _by_brand(file["brand"], _days(file["published_at"], weeks[0]))
        days = {brand: np.sort(mine) for brand, mine in times.items()}
        ends = min(d[0] for d in days.values()), max(d[-1] for d in days.values())
        spans = _spans(files, str(platform), weeks[0]) if files is not None else {}
        states = {
            brand: _states(days[brand], pauses, ends, len(weeks))
            for brand, pauses in improbable(days, ends, spans).items()
        }
        names = {
            "brand": np.repeat(np.array(list(states), dtype=object), len(weeks)),
            "platform": platform,
            "week": np.tile(weeks.to_numpy(), len(states)),
            "coverage": np.concatenate(list(states.values())),
        }
        frames.append(pd.DataFrame(names))
    if not frames:
        return pd.DataFrame(columns=COLUMNS)
    whole = pd.concat(frames, ignore_index=True)
    return whole[whole["coverage"] != ""].reset_index(drop=True)


def _by_brand(brands: pd.Series, values: Floats) -> dict[str, Floats]:
    """The values (rows, ...) of each brand, in their order; the brands sorted."""
    codes, names = pd.factorize(brands, sort=True)
    together = values[np.argsort(codes, kind="stable")]
    edges = np.cumsum([0, *np.bincount(codes, minlength=len(names))])
    parts = (together[first:end] for first, end in pairwise(edges))
    return {str(name): part for name, part in zip(names, parts, strict=True)}


def _file_weeks(published_at: pd.Series, first_day: int) -> pd.DatetimeIndex:
    first = week_of(published_at, first_day)
    return pd.date_range(first.min(), first.max(), freq="7D")


def _days(published_at: pd.Series, start: pd.Timestamp) -> Floats:
    """Days since the file's first week began."""
    times = pd.to_datetime(published_at).dt.tz_localize(None)
    return np.asarray((times - start) / pd.Timedelta(days=1), dtype=np.float64)


def _spans(files: pd.DataFrame, platform: str, start: pd.Timestamp) -> Mapping[str, Floats]:
    """The spans of the files of each brand on a platform, (files, 2) in days."""
    mine = files[files["platform"] == platform]
    spans = np.column_stack([_days(mine[name], start) for name in COVERS])
    return _by_brand(mine["brand"], spans)


def _states(days: Floats, pauses: Pauses, ends: Ends, weeks: int) -> npt.NDArray[np.object_]:
    """(weeks,) the word for each week of the file, "" where the account is not tracked."""
    posts = np.bincount((days // WEEK).astype(np.int64), minlength=weeks)
    state = np.where(posts > 0, "ok", "silent").astype(object)
    # a usual gap beside a post is no loss; beside the file's own end there is no post
    starts = pauses.start + np.where(pauses.start < days[0], 0, pauses.usual)
    stops = pauses.end - np.where(pauses.end > days[-1], 0, pauses.usual)
    for start, stop, word in zip(starts, stops, pauses.word, strict=True):
        if word != "silent":
            lost = _overlap(start, stop, weeks)
            state[(lost >= WHOLE) | ((posts == 0) & (lost > HALF))] = str(word)
            is_cut = (lost > CUT) & (lost < WHOLE) & np.isin(state, ("ok", "silent"))
            state[is_cut] = "partial"
    return _tracked(state, days, pauses, ends)


def _tracked(
    state: npt.NDArray[np.object_], days: Floats, pauses: Pauses, ends: Ends
) -> npt.NDArray[np.object_]:
    """The states without the weeks before an account entered or after it left; cut at the ends."""
    weeks = len(state)
    first, last = int(days[0] // WEEK), int(days[-1] // WEEK)
    state[:first] = ""  # a brand that enters was not silent before
    if ((pauses.word == "") & (pauses.start >= days[-1])).any():
        state[last + 1 :] = ""
    if ends[0] > EDGE_DAYS and state[0]:
        state[0] = "partial"
    if ends[1] < weeks * WEEK - EDGE_DAYS and state[-1]:
        state[-1] = "partial"
    return state


def _overlap(start: float, end: float, weeks: int) -> Floats:
    """(weeks,) the part of each week between two moments."""
    first = np.arange(weeks) * WEEK
    part: Floats = np.clip(np.minimum(end, first + WEEK) - np.maximum(start, first), 0, WEEK) / WEEK
    return part
