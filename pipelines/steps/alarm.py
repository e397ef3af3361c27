"""Alarms: looks at which an account has what it rarely has, out of the looks and back into a mart.

A run searches the eras of four weeks that its looks are of, and all later ones; what was said of
earlier ones rests on looks before them and stays.
"""

from dataclasses import dataclass

import duckdb
import numpy as np
import pandas as pd

import queries
from pipelines.verdicts.panel import Floats, Ints
from pipelines.verdicts.storms.fan import AHEAD, Fan, Storms, fan_of
from pipelines.verdicts.storms.judge import NO_BESTS, QUESTIONS, RARE, Bests, judge
from pipelines.verdicts.storms.looks import Looks, looks_of
from pipelines.verdicts.storms.losses import Days, judge_losses
from pipelines.warehouse.sql import frame, run_sql, transaction, with_frames

SIGNALS = {"comments": "likes", "quotes": "shares"}  # and what would rise with each
FOLLOWERS = "followers"
ASKED = (*QUESTIONS, "loss")
Names = np.ndarray[tuple[int], np.dtype[np.str_]]


def find_storms(con: duckdb.DuckDBPyConnection) -> None:
    """Search the looks that came in since the last search; all or nothing."""
    with transaction(con):
        run_sql(con, "load/storms_from")
        platforms = con.execute(queries.read("ask/storm_platforms")).fetchall()
        found = [part for name, first in platforms for part in _searched(con, name, first)]
        frames = {
            "frame_signs": _table([one.signs for one in found], SIGNS),
            "frame_bests": _table([one.bests for one in found], BESTS),
            "frame_fans": _table([one.fans for one in found if one.fans is not None], FANS),
        }
        with with_frames(con, frames):
            run_sql(con, "load/storms")


SIGNS = {
    "signal": str, "question": str, "account_id": str, "post_id": object, "day": float,
    "once_in_weeks": float, "weeks_seen": float, "seen_before": float, "count": float,
    "usual": float, "base": float, "usual_base": float,
}  # fmt: skip
FANS = {
    "signal": str, "post_id": str, "day": float, "hours": float, "low": float, "middle": float,
    "high": float, "courses": float, "own_courses": float,
}  # fmt: skip
STILL, QUARTER = 3.0, 13.0  # days since its newest rare look; weeks that such a look is rarer than
BESTS = {"signal": str, "question": str, "account_id": str, "day": float, "score": float}


def _table(parts: list[pd.DataFrame], columns: dict[str, type]) -> pd.DataFrame:
    """The parts as one frame with these columns, also where there are none."""
    whole = pd.concat(parts) if parts else pd.DataFrame(columns=list(columns))
    return whole.reset_index(drop=True).astype(columns)


@dataclass(frozen=True)
class _Found:
    """What a search found of one signal: rows of SIGNS, BESTS and FANS."""

    signs: pd.DataFrame
    bests: pd.DataFrame
    fans: pd.DataFrame | None = None


def _searched(con: duckdb.DuckDBPyConnection, platform: str, first: float) -> list[_Found]:
    """What is found on one platform."""
    looks = frame(con, "ask/storm_looks", platform=platform)
    earlier = frame(con, "ask/storm_bests", platform=platform)
    said = frame(con, "ask/storm_signs", platform=platform)
    names = np.unique(looks["account_id"].astype(str))
    found = []
    for signal in SIGNALS:
        asked = looks[looks[signal].notna()]
        if len(asked):
            bests = _bests(earlier, signal, names)
            found.append(_of_looks(asked, said[said["signal"] == signal], signal, first, bests))
    days = frame(con, "ask/storm_followers", platform=platform)
    if len(days):
        names = np.unique(days["account_id"].astype(str))
        found.append(_of_days(days, first, _bests(earlier, FOLLOWERS, names), names))
    return found


def _of_looks(
    asked: pd.DataFrame, said: pd.DataFrame, signal: str, first: float, bests: Bests
) -> _Found:
    """What is found of comments, or of quotes; said: signs of earlier eras."""
    names = np.unique(asked["account_id"].astype(str))
    account = np.searchsorted(names, asked["account_id"].astype(str))
    kind, kinds = pd.factorize(asked["kind"], sort=True)
    post = np.cumsum(np.append(False, np.diff(asked["number"].to_numpy()) != 0))[: len(asked)]
    who = (post.astype(np.int64), account.astype(np.int64), kind.astype(np.int64))
    counts = _numbers(asked, signal), _numbers(asked, SIGNALS[signal])
    looks = looks_of(who, _numbers(asked, "published"), _numbers(asked, "observed"), counts)
    judged = judge(looks, (len(names), len(kinds)), first, bests)
    question, row = np.nonzero(judged.weeks >= RARE)
    signs = asked.iloc[row][["account_id", "post_id"]].assign(
        signal=signal,
        question=np.array(ASKED)[question],
        day=looks.observed[row],
        once_in_weeks=judged.weeks[question, row],
        weeks_seen=judged.weeks_seen[row],
        seen_before=judged.before[question, row],
        count=judged.counts[question, row],
        usual=judged.usual[question, row],
        base=counts[1][row],
        usual_base=judged.usual_base[row],
    )
    kept = _kept(judged.bests, signal, first, names)
    return _Found(signs, kept, _fans(looks, asked, pd.concat([said, signs]), signal))


def _of_days(days: pd.DataFrame, first: float, bests: Bests, names: Names) -> _Found:
    """What is found of lost followers."""
    account = np.searchsorted(names, days["account_id"].astype(str)).astype(np.int64)
    seen = Days(account, _numbers(days, "day"), _numbers(days, "followers"))
    weeks, usual, found = judge_losses(seen, first, bests)
    rare = np.flatnonzero(weeks >= RARE)
    begun = pd.Series(seen.day).groupby(account).transform("min").to_numpy()
    signs = days.iloc[rare][["account_id"]].assign(
        signal=FOLLOWERS,
        question="loss",
        post_id=None,
        day=seen.day[rare],
        once_in_weeks=weeks[rare],
        weeks_seen=(seen.day - begun)[rare] / 7,
        seen_before=_before(found, seen, weeks, rare),
        count=seen.followers[rare],
        usual=(seen.followers / np.exp(seen.change) * np.exp(usual))[rare],
        base=np.nan,
        usual_base=np.nan,
    )
    return _Found(signs, _kept(found, FOLLOWERS, first, names))


def _fans(
    looks: Looks, asked: pd.DataFrame, signs: pd.DataFrame, signal: str
) -> pd.DataFrame | None:
    """How the storms may go on that are on at the newest look; None where there is none."""
    row = pd.Series(looks.post, asked["post_id"].astype(str)).groupby(level=0).first()
    account = pd.Series(looks.account, asked["post_id"].astype(str)).groupby(level=0).first()
    signs = signs[signs["post_id"].isin(row.index)].sort_values("day")
    by_post = [(str(post), one) for post, one in signs.groupby("post_id", sort=True)]
    storms = Storms(
        np.array([row[post] for post, _ in by_post], np.int64),
        np.array([account[post] for post, _ in by_post], np.int64),
        np.array([one["day"].min() for _, one in by_post]),
        [one["day"].to_numpy() for _, one in by_post],
        [one["once_in_weeks"].to_numpy() for _, one in by_post],
    )
    parts = []
    for which, (post, one) in enumerate(by_post):
        is_on = one["day"].max() >= looks.observed.max() - STILL
        if is_on and one["once_in_weeks"].max() >= QUARTER:
            moment = float(looks.observed[looks.post == storms.post[which]].max())
            parts.append(_fan_rows(fan_of(looks, storms, which, moment), post, signal, moment))
    return pd.concat(parts) if parts else None


def _fan_rows(fan: Fan | None, post: str, signal: str, moment: float) -> pd.DataFrame:
    if fan is None:
        return pd.DataFrame(columns=list(FANS))
    low, middle, high = fan.counts
    return pd.DataFrame({
        "signal": signal, "post_id": post, "day": moment, "hours": AHEAD, "low": low,
        "middle": middle, "high": high, "courses": fan.courses, "own_courses": fan.own,
    })  # fmt: skip


def _before(bests: Bests, days: Days, weeks: Floats, rare: Ints) -> list[int]:
    """How many earlier days of the account were as rare."""
    return [
        int(((days.account == days.account[row]) & (days.day < days.day[row] - 3)
             & (weeks >= weeks[row])).sum())
        for row in rare
    ]  # fmt: skip


def _numbers(table: pd.DataFrame, name: str) -> Floats:
    return table[name].to_numpy(np.float64, na_value=np.nan)


def _bests(earlier: pd.DataFrame, signal: str, names: Names) -> Bests:
    """The bests of a signal, accounts as their place among the names."""
    own = earlier[(earlier["signal"] == signal) & earlier["account_id"].isin(names)]
    if own.empty:
        return NO_BESTS
    return Bests(
        own["question"].map(ASKED.index).to_numpy(np.int64),
        np.searchsorted(names, own["account_id"].astype(str)).astype(np.int64),
        _numbers(own, "day"),
        _numbers(own, "score"),
    )


def _kept(bests: Bests, signal: str, first: float, names: Names) -> pd.DataFrame:
    """The bests that were found anew, as rows."""
    new = bests.of(bests.day >= first)
    return pd.DataFrame({
        "signal": signal, "question": np.array(ASKED)[new.question],
        "account_id": names[new.account], "day": new.day, "score": new.score,
    })  # fmt: skip
