"""What the accounts of a landscape did week by week, as arrays for the search for changes."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from pipelines.verdicts.panel import COUNTED, Bools, Dates, Floats, Ints, Texts

HOURS = 24
ACCOUNT = ["platform", "brand"]
SUMS = ("posts", "measured", "log_sum", "log_square_sum")


@dataclass(frozen=True, slots=True)
class Tags:
    """The hashtags of an account: names; carry (weeks, names) posts with it; posts (weeks,)."""

    names: Texts
    carry: Floats
    posts: Floats


@dataclass(frozen=True, slots=True)
class Accounts:
    """The accounts and weeks of a landscape, and which weeks were collected.

    brand, platform: (accounts,). weeks: (weeks,) first days without holes. covered: (accounts,
    weeks). kinds: names of the formats. posts, measured, log_sum: (accounts, weeks, kinds) posts,
    posts with known engagement, sum of ln(1 + engagement) over those; log_square_sum: of its
    squares. hours, utc_hours: (accounts, weeks, 24) posts by hour, local and UTC.
    tags: the hashtags of each account.
    """

    brand: Texts
    platform: Texts
    weeks: Dates
    covered: Bools
    kinds: Texts
    posts: Floats
    measured: Floats
    log_sum: Floats
    log_square_sum: Floats
    hours: Floats
    utc_hours: Floats
    tags: tuple[Tags, ...]


@dataclass(frozen=True, slots=True)
class Frames:
    """The same as frames, a row for each brand, platform, week and what else is named.

    Rows of the same are added up.

    coverage: state. kinds: kind, posts, measured, log_sum, log_square_sum. hours: hour, utc_hour
    (0..23), posts. tags: tag (null: any or none), posts whose hashtags are known and that carry it.
    """

    coverage: pd.DataFrame
    kinds: pd.DataFrame
    hours: pd.DataFrame
    tags: pd.DataFrame


@dataclass(frozen=True, slots=True)
class Rows:
    """Where the rows of a frame belong: account and week of those that have both."""

    account: npt.NDArray[np.intp]
    week: Ints
    known: Bools
    shape: tuple[int, int]

    def summed(self, values: pd.Series, third: npt.NDArray[np.intp], size: int) -> Floats:
        """(accounts, weeks, size) the sums of values; third: position of each row there."""
        flat = (self.account * self.shape[1] + self.week) * size + third[self.known]
        amount = values.to_numpy(dtype=np.float64)[self.known]
        total = np.bincount(flat, amount, minlength=self.shape[0] * self.shape[1] * size)
        return np.asarray(total, dtype=np.float64).reshape(*self.shape, size)


@dataclass(frozen=True, slots=True)
class Place:
    """The accounts and weeks that there are.

    account: (platforms + 1, brands + 1) the position of each account, -1 where there is none.
    """

    platforms: pd.Index
    brands: pd.Index
    account: Ints
    weeks: Dates

    def of(self, frame: pd.DataFrame) -> Rows:
        """Where the rows of a frame belong."""
        platform, brand = (
            _codes(frame["platform"], self.platforms),
            _codes(frame["brand"], self.brands),
        )
        account = self.account[platform, brand]
        week = (_days(frame["week"]) - self.weeks[:1]).astype(np.int64) // 7
        known = (account >= 0) & (week >= 0) & (week < len(self.weeks))
        shape = int(self.account.max(initial=-1)) + 1, len(self.weeks)
        return Rows(account[known], week[known], known, shape)


def accounts_of(frames: Frames) -> Accounts:
    """The arrays of the frames; accounts in the order of platform and brand."""
    names = frames.coverage[ACCOUNT].drop_duplicates().sort_values(ACCOUNT)
    place = _place(names, _calendar(frames.coverage))
    state = place.of(frames.coverage)
    covered = np.zeros(state.shape, dtype=bool)
    covered[state.account, state.week] = frames.coverage["state"].isin(COUNTED)[state.known]
    kind, kinds = pd.factorize(frames.kinds["kind"].to_numpy(dtype=object), sort=True)
    by_kind, by_hour = place.of(frames.kinds), place.of(frames.hours)
    sums = {name: by_kind.summed(frames.kinds[name], kind, len(kinds)) for name in SUMS}
    clocks = (frames.hours[name].to_numpy(dtype=np.intp) for name in ("hour", "utc_hour"))
    hours, utc_hours = (by_hour.summed(frames.hours["posts"], clock, HOURS) for clock in clocks)
    return Accounts(
        brand=names["brand"].to_numpy(dtype=object),
        platform=names["platform"].to_numpy(dtype=object),
        weeks=place.weeks,
        covered=covered,
        kinds=np.asarray(kinds, dtype=object),
        hours=hours,
        utc_hours=utc_hours,
        tags=_tags(place, frames.tags),
        **sums,
    )


def _place(names: pd.DataFrame, weeks: Dates) -> Place:
    """names: the platform and brand of each account."""
    platforms, brands = (pd.Index(names[name].unique()) for name in ACCOUNT)
    account = np.full((len(platforms) + 1, len(brands) + 1), -1)
    codes = _codes(names["platform"], platforms), _codes(names["brand"], brands)
    account[codes] = np.arange(len(names))
    return Place(platforms, brands, account, weeks)


def _codes(values: pd.Series, names: pd.Index) -> Ints:
    """The position of each value among the names, -1 where it is none of them."""
    code, found = pd.factorize(values)
    place = np.append(names.get_indexer(found), -1).astype(np.int64)
    codes: Ints = place[code]
    return codes


def _days(week: pd.Series) -> Dates:
    days: Dates = pd.to_datetime(week).to_numpy().astype("datetime64[D]")
    return days


def _calendar(coverage: pd.DataFrame) -> Dates:
    if not len(coverage):
        return np.empty(0, "datetime64[D]")
    days = _days(coverage["week"])
    calendar: Dates = np.arange(days.min(), days.max() + 1, 7)
    return calendar


def _tags(place: Place, tags: pd.DataFrame) -> tuple[Tags, ...]:
    any_tag = tags["tag"].isna().to_numpy(dtype=bool)
    every, some = tags[any_tag], tags[~any_tag]
    posts = place.of(every).summed(every["posts"], np.zeros(len(every), np.intp), 1)[..., 0]
    rows = place.of(some)
    code, words = pd.factorize(some["tag"].to_numpy(dtype=object)[rows.known], sort=True)
    amount = some["posts"].to_numpy(dtype=np.float64)[rows.known]
    order = np.argsort(rows.account, kind="stable")
    ends = np.searchsorted(rows.account[order], np.arange(len(posts) + 1))
    found = []
    for one, weekly in enumerate(posts):
        mine = order[ends[one] : ends[one + 1]]
        names, tag = np.unique(code[mine], return_inverse=True)
        carry = np.zeros((len(weekly), len(names)))
        np.add.at(carry, (rows.week[mine], tag), amount[mine])
        found.append(Tags(np.asarray(words, dtype=object)[names], carry, weekly))
    return tuple(found)
