"""What the accounts of a landscape did week by week, as arrays for the search for changes."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from pipelines.verdicts.panel import COUNTED, Bools, Dates, Floats, Ints, Texts

HOURS = 24
ACCOUNT = ["platform", "brand"]


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
    posts with known engagement, sum of ln(1 + engagement) over those; log_square_sum of its squares.
    hours, utc_hours: (accounts, weeks, 24)
    posts by hour of the day, local and UTC. tags: the hashtags of each account.
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
    """The same as frames, one row per brand, platform, week and what else is named.

    coverage: state. kinds: kind, posts, measured, log_sum, log_square_sum. hours: hour, utc_hour (0..23), posts.
    tags: tag (null: any or none), posts whose hashtags are known and that carry it.
    """

    coverage: pd.DataFrame
    kinds: pd.DataFrame
    hours: pd.DataFrame
    tags: pd.DataFrame


@dataclass(frozen=True, slots=True)
class Place:
    """Where the rows of frames belong: which account, which week."""

    accounts: pd.MultiIndex
    weeks: Dates

    def of(self, frame: pd.DataFrame) -> tuple[npt.NDArray[np.intp], Ints, Bools]:
        """Account and week of each row, and which rows have both."""
        account = self.accounts.get_indexer(pd.MultiIndex.from_frame(frame[ACCOUNT]))
        week = (_days(frame["week"]) - self.weeks[0]).astype(np.int64) // 7
        known = (account >= 0) & (week >= 0) & (week < len(self.weeks))
        return account[known], week[known], known

    @property
    def shape(self) -> tuple[int, int]:
        """(accounts, weeks)."""
        return len(self.accounts), len(self.weeks)


def accounts_of(frames: Frames) -> Accounts:
    """The arrays of the frames; accounts in the order of platform and brand."""
    names = frames.coverage[ACCOUNT].drop_duplicates().sort_values(ACCOUNT)
    place = Place(pd.MultiIndex.from_frame(names), _calendar(frames.coverage))
    account, week, known = place.of(frames.coverage)
    covered = np.zeros(place.shape, dtype=bool)
    covered[account, week] = frames.coverage["state"].isin(COUNTED).to_numpy()[known]
    kinds = np.unique(frames.kinds["kind"].astype(str)).astype(object)
    kind = np.searchsorted(kinds.astype(str), frames.kinds["kind"].astype(str))
    sums = {
        name: _summed(place, frames.kinds, kind, len(kinds), name)
        for name in ("posts", "measured", "log_sum", "log_square_sum")
    }
    return Accounts(
        brand=names["brand"].to_numpy(dtype=object),
        platform=names["platform"].to_numpy(dtype=object),
        weeks=place.weeks,
        covered=covered,
        kinds=kinds,
        hours=_by_hour(place, frames.hours, "hour"),
        utc_hours=_by_hour(place, frames.hours, "utc_hour"),
        tags=_tags(place, frames.tags),
        **sums,
    )


def _days(week: pd.Series) -> Dates:
    days: Dates = pd.to_datetime(week).to_numpy().astype("datetime64[D]")
    return days


def _calendar(coverage: pd.DataFrame) -> Dates:
    if not len(coverage):
        return np.empty(0, "datetime64[D]")
    days = _days(coverage["week"])
    calendar: Dates = np.arange(days.min(), days.max() + 1, 7)
    return calendar


def _summed(
    place: Place, frame: pd.DataFrame, third: npt.NDArray[np.intp], size: int, name: str
) -> Floats:
    values = np.zeros((*place.shape, size))
    if len(frame):
        account, week, known = place.of(frame)
        amount = frame[name].to_numpy(dtype=np.float64)[known]
        np.add.at(values, (account, week, np.asarray(third)[known]), amount)
    return values


def _by_hour(place: Place, hours: pd.DataFrame, clock: str) -> Floats:
    return _summed(place, hours, hours[clock].to_numpy(dtype=np.intp), HOURS, "posts")


def _tags(place: Place, tags: pd.DataFrame) -> tuple[Tags, ...]:
    any_tag = tags["tag"].isna().to_numpy(dtype=bool)
    posts = _summed(place, tags[any_tag], np.zeros(any_tag.sum(), np.intp), 1, "posts")[..., 0]
    some = tags[~any_tag]
    account, week, known = place.of(some)
    words = some["tag"].to_numpy(dtype=object)[known].astype(str)
    amount = some["posts"].to_numpy(dtype=np.float64)[known]
    found = []
    for one in range(place.shape[0]):
        mine = account == one
        names, tag = np.unique(words[mine], return_inverse=True)
        carry = np.zeros((place.shape[1], len(names)))
        np.add.at(carry, (week[mine], tag), amount[mine])
        found.append(Tags(names.astype(object), carry, posts[one]))
    return tuple(found)
