"""All dated changes of course of a landscape, each with what followed it.

The thresholds of the four searches were set by simulation: mixed worlds with planted changes,
bursts, pauses, gaps and holidays (40 worlds, 830 account-years), so that the false changes of all
kinds together stay well inside the budget of 0.2 per account-year: 0.1 cadence, 0.04 mix, less
than 0.01 each for hour and hashtags; a profile text is read, not estimated.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields

import numpy as np
import pandas as pd

from pipelines.verdicts.courses.effect import Effect, effect_of, levels_of
from pipelines.verdicts.courses.profile import changes_of
from pipelines.verdicts.courses.searches import FoundChange, peers_of, searched
from pipelines.verdicts.courses.tables import Accounts
from pipelines.verdicts.courses.told import BeforeAfter


@dataclass(frozen=True, slots=True)
class CourseChange:
    """One row of the answer; weeks are first days, known_week the last week that was needed."""

    brand: str
    platform: str
    what: str
    week: np.datetime64
    week_low: np.datetime64
    week_high: np.datetime64
    known_week: np.datetime64
    before: str | None
    after: str | None
    before_value: float | None
    after_value: float | None
    kind: str | None
    evidence: float | None
    effect: str
    effect_log: float | None
    lag_weeks: int | None
    effect_known_week: np.datetime64 | None


COLUMNS = [field.name for field in fields(CourseChange)]
ORDER = ["week", "platform", "brand", "what", "known_week", "after"]


def changes_in(accounts: Accounts, profiles: pd.DataFrame) -> pd.DataFrame:
    """One row per change, the columns of Change, oldest first.

    accounts: the weeks that were collected count only. profiles: as in `profile.changes_of`.
    """
    if not len(accounts.weeks):
        return pd.DataFrame(columns=COLUMNS)
    levels, peers = levels_of(accounts), peers_of(accounts)
    found = [*searched(accounts, peers), *_profiles(accounts, profiles)]
    rows = []
    for one in found:
        week = int((one.week - accounts.weeks[0]).astype(np.int64) // 7)
        effect = effect_of(levels, one.account, peers[one.account], week)
        change = _change(accounts, one, effect)
        rows.append([getattr(change, name) for name in COLUMNS])
    return pd.DataFrame(rows, columns=COLUMNS).sort_values(ORDER, ignore_index=True)


def _profiles(accounts: Accounts, profiles: pd.DataFrame) -> Iterator[FoundChange]:
    """The changes of profile texts within the weeks of the accounts."""
    names = zip(accounts.platform.astype(str), accounts.brand.astype(str), strict=True)
    place = {name: i for i, name in enumerate(names)}
    changes = changes_of(profiles)
    weeks, lows = (
        changes[name].to_numpy().astype("datetime64[D]") for name in ("week", "week_low")
    )
    for row, week, low in zip(changes.to_dict("records"), weeks, lows, strict=True):
        account = place.get((str(row["platform"]), str(row["brand"])))
        if account is None or not accounts.weeks[0] <= week <= accounts.weeks[-1]:
            continue
        told = BeforeAfter(row["before"], row["after"], None, None, None)
        yield FoundChange(account, "profile", week, low, week, week, told, None)


def _change(accounts: Accounts, one: FoundChange, effect: Effect) -> CourseChange:
    found = effect.word == "found"
    known = np.timedelta64(7 * int(effect.known), "D") if found else None
    return CourseChange(
        brand=str(accounts.brand[one.account]),
        platform=str(accounts.platform[one.account]),
        what=one.what,
        week=one.week,
        week_low=one.low,
        week_high=one.high,
        known_week=one.known,
        before=one.told.before,
        after=one.told.after,
        before_value=one.told.before_value,
        after_value=one.told.after_value,
        kind=one.told.kind,
        evidence=one.evidence,
        effect=effect.word,
        effect_log=effect.log if found else None,
        lag_weeks=int(effect.lag) if found else None,
        effect_known_week=None if known is None else one.week + known,
    )
