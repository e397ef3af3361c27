"""Which weeks of a bare file can be believed: gaps are not silence.

A file of posts does not say when nobody looked. Its pauses do: under an account's own rhythm (rate
0.7 ln 2 / median gap, at most one post a day, because people sleep, rest and take holidays) a
silence of g days has chance exp(-rate g); over all n gaps 1 - (1 - exp(-rate g))^n. Below 2 % it is
no silence. If at least two other accounts of the same platform pause at the same edges (then below
30 % is enough) the collection failed: missing. Alone it cannot be told from a brand that stopped:
unknown. Weeks cut by such a pause, or by the ends of the file, are partial.
"""

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
import pandas as pd

from pipelines.verdicts.build import week_of
from pipelines.verdicts.panel import Bools, Floats, Ints

ALONE, TOGETHER, OTHERS = 0.02, 0.3, 2
SLOWED, BUSIEST = 0.7, 1.0
SAME_EDGE, EDGE_DAYS = 1.0, 0.5
WHOLE, CUT = 0.98, 0.02
WEEK = 7.0
COLUMNS = ["brand", "platform", "week", "coverage"]


def covered(posts: pd.DataFrame, *, first_day: int = 0) -> pd.DataFrame:
    """One row per account and week of its span: brand, platform, week, coverage.

    posts: brand, platform, published_at (UTC) of one file. coverage: ok, silent (covered, no post),
    partial, missing or unknown. Before an account's first post and after its last there are rows
    only where its rhythm makes the silence likely. first_day 0 is Monday.
    """
    frames = []
    for platform, file in posts.groupby("platform", sort=True):
        weeks = _file_weeks(file["published_at"], first_day)
        days = {
            str(brand): np.sort(_days(account["published_at"], weeks[0]))
            for brand, account in file.groupby("brand", sort=True)
        }
        ends = min(d[0] for d in days.values()), max(d[-1] for d in days.values())
        pauses = _improbable({brand: _pauses(d, ends) for brand, d in days.items()})
        for brand, pause in pauses.items():
            states = _states(days[brand], pause, ends, len(weeks))
            names = {"brand": brand, "platform": platform, "week": weeks, "coverage": states}
            frames.append(pd.DataFrame(names))
    if not frames:
        return pd.DataFrame(columns=COLUMNS)
    whole = pd.concat(frames, ignore_index=True)
    return whole[whole["coverage"] != ""].reset_index(drop=True)


def _file_weeks(published_at: pd.Series, first_day: int) -> pd.DatetimeIndex:
    first = week_of(published_at, first_day)
    return pd.date_range(first.min(), first.max(), freq="7D")


def _days(published_at: pd.Series, start: pd.Timestamp) -> Floats:
    """Days since the file's first week began."""
    times = pd.to_datetime(published_at).dt.tz_localize(None)
    return np.asarray((times - start) / pd.Timedelta(days=1), dtype=np.float64)


@dataclass(frozen=True, slots=True)
class Pauses:
    """The gaps of an account, (gaps,) each: start and end in days, chance under its rhythm.

    is_end: before the first or after the last post; is_common: two others pause at the same edges.
    usual: the account's usual gap, in days.
    """

    start: Floats
    end: Floats
    chance: Floats
    is_end: Bools
    is_common: Bools
    usual: float

    def only(self, chosen: Bools) -> "Pauses":
        """The chosen pauses."""
        return Pauses(
            start=self.start[chosen],
            end=self.end[chosen],
            chance=self.chance[chosen],
            is_end=self.is_end[chosen],
            is_common=self.is_common[chosen],
            usual=self.usual,
        )


def _pauses(days: Floats, ends: tuple[float, float]) -> Pauses:
    """Every gap of an account; the ends of the file close the first and the last."""
    edges = np.concatenate([[min(ends[0], days[0])], days, [max(ends[1], days[-1])]])
    gaps = np.diff(edges)
    usual = float(np.median(gaps[1:-1])) if len(gaps) > 2 else WEEK
    rate = min(SLOWED * np.log(2) / max(usual, 1e-6), BUSIEST)
    chance = -np.expm1(len(gaps) * np.log1p(-np.minimum(np.exp(-rate * gaps), 1 - 1e-12)))
    is_end = np.zeros(len(gaps), dtype=bool)
    is_end[[0, -1]] = True
    usual = min(usual, float(gaps.max()) / 4)
    return Pauses(edges[:-1], edges[1:], chance, is_end, np.zeros_like(is_end), usual)


def _improbable(pauses: dict[str, Pauses]) -> dict[str, Pauses]:
    """The pauses that are no silence: improbable alone, or shared with two others."""
    kept = {}
    for brand, all_mine in pauses.items():
        mine = all_mine.only(all_mine.chance < TOGETHER)
        theirs = [p.only(p.chance < TOGETHER) for b, p in pauses.items() if b != brand]
        shared = np.zeros(len(mine.start), dtype=np.int64)
        for other in theirs:
            shared += _same_edges(mine, other)
        marked = replace(mine, is_common=(shared >= OTHERS) & ~mine.is_end)
        kept[brand] = marked.only(marked.is_common | (marked.chance < ALONE))
    return kept


def _same_edges(mine: Pauses, theirs: Pauses) -> Ints:
    """For every pause of mine 1 if one of theirs has the same edges, as far as rhythms can tell."""
    near = SAME_EDGE + mine.usual + theirs.usual
    start = np.abs(mine.start[:, None] - theirs.start) <= near
    end = np.abs(mine.end[:, None] - theirs.end) <= near
    same: Ints = np.asarray((start & end).any(axis=1), dtype=np.int64)
    return same


def _states(
    days: Floats, pauses: Pauses, ends: tuple[float, float], weeks: int
) -> npt.NDArray[np.object_]:
    """(weeks,) the word for each week of the file, "" where the account is not tracked."""
    posts = np.bincount((days // WEEK).astype(np.int64), minlength=weeks)
    state = np.where(posts > 0, "ok", "silent").astype(object)
    words = np.where(pauses.is_end, "", np.where(pauses.is_common, "missing", "unknown"))
    # a usual gap beside a post is no loss; beside the file's own end there is no post
    starts = pauses.start + np.where(pauses.start < days[0], 0, pauses.usual)
    stops = pauses.end - np.where(pauses.end > days[-1], 0, pauses.usual)
    for start, stop, word in zip(starts, stops, words, strict=True):
        lost = _overlap(start, stop, weeks)
        state[lost >= WHOLE] = str(word)
        state[(lost > CUT) & (lost < WHOLE)] = "partial"
    first, last = np.flatnonzero(posts)[[0, -1]]
    state[:first] = ""  # a brand that enters was not silent before
    if (pauses.is_end & (pauses.start >= days[-1])).any():
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
