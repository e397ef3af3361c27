"""The weekly panel: what every account published and earned, week by week, as arrays.

A week that was not collected is no week at all, never a week with zero posts: `covered` says which
is which, and every later step leaves uncovered weeks out.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]
Ints = npt.NDArray[np.int64]
Dates = npt.NDArray[np.datetime64]
Texts = npt.NDArray[np.object_]

BEST = 5
STATES = ("ok", "partial", "missing", "silent", "unknown")
COUNTED = ("ok", "silent")
UNTRACKED = "untracked"
_NUMBERS = ("posts", "measured", "log_sum", "log_square_sum", "total")


class PanelError(ValueError):
    """A weekly frame that cannot be read as a panel."""


@dataclass(frozen=True, slots=True)
class Panel:
    """All accounts of a landscape for one measure; every array is (accounts, weeks) unless said.

    brand, platform: (accounts,) names. weeks: (weeks,) first days, without holes.
    posts: all posts; measured: posts whose measure is known; log_sum and log_square_sum: sums of
    ln(1 + x) and of its square over the measured posts; total: sum of x; best: (accounts, weeks, 5)
    largest x, descending, zero where there are fewer; covered: the week counts; state: the word for
    its coverage.
    """

    brand: Texts
    platform: Texts
    weeks: Dates
    posts: Floats
    measured: Floats
    log_sum: Floats
    log_square_sum: Floats
    total: Floats
    best: Floats
    covered: Bools
    state: Texts

    def of(self, accounts: npt.NDArray[np.intp]) -> "Panel":
        """The panel of these accounts only; `accounts` are positions."""
        kept = {name: getattr(self, name)[accounts] for name in self.__slots__ if name != "weeks"}
        return Panel(weeks=self.weeks, **kept)


def panel_of(weeks: pd.DataFrame) -> Panel:
    """The panel of a frame with one row per account and week.

    Columns: brand, platform, week (first day), posts, log_sum, log_square_sum, total, best (list of
    up to five largest values), coverage (ok | partial | missing | silent | unknown) and, if some
    posts have no value for the measure, measured (how many have one; all posts by default).
    A week without a row inside an account's span is a week with zero posts; outside, untracked.
    """
    frame = _checked(weeks)
    accounts = frame[["platform", "brand"]].drop_duplicates().sort_values(["platform", "brand"])
    account = pd.MultiIndex.from_frame(accounts).get_indexer(
        pd.MultiIndex.from_frame(frame[["platform", "brand"]])
    )
    days = _days(frame["week"])
    calendar = _calendar(days)
    week = (days - calendar[:1]).astype(np.int64) // 7 if len(calendar) else np.empty(0, np.int64)
    shape = (len(accounts), len(calendar))
    numbers = {name: _placed(frame[name], account, week, shape) for name in _NUMBERS}
    state = _states(frame["coverage"], account, week, shape)
    return Panel(
        brand=accounts["brand"].to_numpy(dtype=object),
        platform=accounts["platform"].to_numpy(dtype=object),
        weeks=calendar,
        best=_best(frame["best"], account, week, shape),
        covered=np.isin(state, COUNTED),
        state=state,
        **numbers,
    )


def coverage_of(panel: Panel, as_of: Ints) -> pd.DataFrame:
    """One row per account and week: brand, platform, week, coverage, posts, is_covered."""
    rows = panel.brand.shape[0], len(as_of)
    return pd.DataFrame(
        {
            "brand": np.repeat(panel.brand, rows[1]),
            "platform": np.repeat(panel.platform, rows[1]),
            "week": np.tile(panel.weeks[as_of], rows[0]),
            "coverage": panel.state[:, as_of].ravel(),
            "posts": panel.posts[:, as_of].ravel(),
            "is_covered": panel.covered[:, as_of].ravel(),
        }
    )


def _checked(weeks: pd.DataFrame) -> pd.DataFrame:
    needed = {"brand", "platform", "week", "best", "coverage", *_NUMBERS} - {"measured"}
    lacking = sorted(needed - set(weeks.columns))
    if lacking:
        raise PanelError(f"a weekly frame needs the columns {', '.join(lacking)}; add them")
    if weeks.duplicated(["brand", "platform", "week"]).any():
        raise PanelError("a weekly frame has two rows for one account and week; keep one")
    unheard = sorted(set(weeks["coverage"].unique()) - set(STATES))
    if unheard:
        raise PanelError(f"no coverage named {unheard[0]!r}; there are: {', '.join(STATES)}")
    if "measured" in weeks.columns:
        return weeks
    return weeks.assign(measured=weeks["posts"])


def _days(week: pd.Series) -> Dates:
    days: Dates = pd.to_datetime(week).to_numpy().astype("datetime64[D]")
    return days


def _calendar(days: Dates) -> Dates:
    if not len(days):
        return np.empty(0, "datetime64[D]")
    calendar: Dates = np.arange(days.min(), days.max() + 1, 7)
    if ((days - calendar[0]).astype(np.int64) % 7).any():
        raise PanelError("the weeks of a frame start on different weekdays; choose one")
    return calendar


def _placed(
    values: pd.Series, account: npt.NDArray[np.intp], week: Ints, shape: tuple[int, int]
) -> Floats:
    placed = np.zeros(shape)
    placed[account, week] = pd.to_numeric(values).fillna(0).to_numpy(dtype=np.float64)
    return placed


def _states(
    coverage: pd.Series, account: npt.NDArray[np.intp], week: Ints, shape: tuple[int, int]
) -> Texts:
    state = np.full(shape, UNTRACKED, dtype=object)
    state[account, week] = coverage.to_numpy(dtype=object)
    known = state != UNTRACKED
    inside = np.maximum.accumulate(known, axis=1)
    inside &= np.maximum.accumulate(known[:, ::-1], axis=1)[:, ::-1]
    state[inside & ~known] = "silent"
    return state


def _best(
    lists: pd.Series, account: npt.NDArray[np.intp], week: Ints, shape: tuple[int, int]
) -> Floats:
    best = np.zeros((*shape, BEST))
    values = lists.to_numpy(dtype=object)
    sizes = np.array([len(v) if hasattr(v, "__len__") else 0 for v in values], dtype=np.int64)
    if sizes.sum():
        flat = np.concatenate(
            [np.asarray(v, float) for v, n in zip(values, sizes, strict=True) if n]
        )
        row = np.repeat(np.arange(len(values)), sizes)
        place = np.arange(len(flat)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
        if (place >= BEST).any():
            raise PanelError(f"a list of best posts holds more than {BEST}; cut it")
        best[account[row], week[row], place] = flat
    best[:] = -np.sort(-best, axis=2)
    return best
