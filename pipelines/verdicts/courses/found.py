"""All dated changes of course of a landscape, each with what followed it.

The thresholds of the four searches were set by simulation: mixed worlds with planted changes,
bursts, pauses, gaps and holidays (40 worlds, 830 account-years), so that the false changes of all
kinds together stay well inside the budget of 0.2 per account-year: 0.09 cadence, 0.02 mix, less
than 0.01 each for hour and hashtags; a profile text is read, not estimated.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields

import numpy as np
import pandas as pd

from pipelines.verdicts.courses import cadence, hashtags, hour, mix
from pipelines.verdicts.courses.effect import Effect, Levels, effect_of, levels_of
from pipelines.verdicts.courses.profile import changes_of
from pipelines.verdicts.courses.segmentation import Cut, Evidence, cuts_of
from pipelines.verdicts.courses.tables import Accounts
from pipelines.verdicts.courses.told import Told, cadence_told, hour_told, mix_told, tags_told
from pipelines.verdicts.panel import Bools, Dates

UNKNOWN_KIND = "unknown"


@dataclass(frozen=True, slots=True)
class Change:
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


COLUMNS = [field.name for field in fields(Change)]
Search = tuple[str, Bools, Evidence, float, Callable[[Cut], Told]]


def changes_in(accounts: Accounts, profiles: pd.DataFrame) -> pd.DataFrame:
    """One row per change, the columns of Change, oldest first.

    accounts: the weeks that were collected count only. profiles: as in `profile.changes_of`.
    """
    if not len(accounts.weeks):
        return pd.DataFrame(columns=COLUMNS)
    levels, peers = levels_of(accounts), _peers(accounts)
    rows = [*_searched(accounts, levels, peers), *_profiles(accounts, levels, peers, profiles)]
    found = pd.DataFrame([_row(row) for row in rows], columns=COLUMNS)
    return found.sort_values(["week", "platform", "brand", "what", "known_week", "after"],
                             ignore_index=True)  # fmt: skip


def _row(change: Change) -> list[object]:
    return [getattr(change, name) for name in COLUMNS]


def _peers(accounts: Accounts) -> list[np.ndarray]:
    """For each account the positions of the platform's others."""
    platform = accounts.platform.astype(str)
    place = np.arange(len(platform))
    return [place[(platform == platform[i]) & (place != i)] for i in place]


def _searched(accounts: Accounts, levels: Levels, peers: list[np.ndarray]) -> Iterator[Change]:
    """The changes that have to be found in the weekly series."""
    posts = accounts.posts.sum(2)
    counted = np.zeros_like(accounts.covered)
    for i, one in enumerate(posts):
        counted[i] = cadence.counted_weeks(one, accounts.covered[i])
    for i, others in enumerate(peers):
        for what, used, evidence, threshold, tell in _searches(accounts, i, counted, others):
            calendar = np.flatnonzero(used)
            for cut in cuts_of(evidence, len(calendar), threshold):
                week = int(calendar[cut.at])
                effect = effect_of(levels, i, others, week)
                dates = accounts.weeks[calendar[[cut.at, cut.low, cut.high, cut.known]]]
                yield _change(accounts, i, what, dates, tell(cut), effect, cut.evidence)


def _searches(
    accounts: Accounts, i: int, counted: Bools, peers: np.ndarray
) -> Iterator[Search]:
    """What to look for in an account: the weeks that count, the evidence, the words."""
    posts = accounts.posts.sum(2)
    used = counted[i]
    told = cadence_told(posts[i][used])
    evidence = cadence.evidence_of(posts[i], used, posts[peers], counted[peers])
    yield "cadence", used, evidence, cadence.THRESHOLD, told
    known = accounts.kinds != UNKNOWN_KIND
    kinds = accounts.posts[i][:, known]
    used = counted[i] & (kinds.sum(1) > 0)
    names = accounts.kinds[known]
    yield "mix", used, mix.evidence_of(kinds[used]), mix.THRESHOLD, mix_told(names, kinds[used])
    hours = accounts.hours[i]
    used = counted[i] & (hours.sum(1) > 0)
    evidence = hour.evidence_of(hours[used], accounts.utc_hours[i][used])
    yield "hour", used, evidence, hour.THRESHOLD, hour_told(hours[used])
    tags = accounts.tags[i]
    used = counted[i] & (tags.posts > 0)
    some = hashtags.commonest(tags.carry[used])
    carry = tags.carry[used][:, some]
    evidence = hashtags.evidence_of(tags.posts[used], carry)
    told = tags_told(tags.names[some], tags.posts[used], carry)
    yield "hashtags", used, evidence, hashtags.THRESHOLD, told


def _profiles(
    accounts: Accounts, levels: Levels, peers: list[np.ndarray], profiles: pd.DataFrame
) -> Iterator[Change]:
    """The changes of profile texts."""
    place = {
        (str(platform), str(brand)): i
        for i, (platform, brand) in enumerate(zip(accounts.platform, accounts.brand, strict=True))
    }
    for row in changes_of(profiles).itertuples(index=False):
        i = place.get((str(row.platform), str(row.brand)))
        week, low = (np.datetime64(day, "D") for day in (row.week, row.week_low))
        at = int((week - accounts.weeks[0]).astype(np.int64) // 7)
        if i is None or not 0 <= at < len(accounts.weeks):
            continue
        dates = np.array([week, low, week, week])
        told = Told(str(row.before), str(row.after), None, None, None)
        effect = effect_of(levels, i, peers[i], at)
        yield _change(accounts, i, "profile", dates, told, effect, None)


def _change(
    accounts: Accounts, i: int, what: str, dates: Dates, told: Told, effect: Effect,
    evidence: float | None,
) -> Change:  # fmt: skip
    week, low, high, known = dates
    found = effect.word == "found"
    return Change(
        brand=str(accounts.brand[i]),
        platform=str(accounts.platform[i]),
        what=what,
        week=week,
        week_low=low,
        week_high=high,
        known_week=known,
        before=told.before,
        after=told.after,
        before_value=told.before_value,
        after_value=told.after_value,
        kind=told.kind,
        evidence=evidence,
        effect=effect.word,
        effect_log=effect.log if found else None,
        lag_weeks=int(effect.lag) if found else None,
        effect_known_week=week + np.timedelta64(7 * int(effect.known), "D") if found else None,
    )
