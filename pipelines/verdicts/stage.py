"""What all pairs of a landscape share, computed once, and cut by platform."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from typing import TypeVar

import numpy as np

from pipelines.verdicts.change import Steps, between, since_last_year, steps_of
from pipelines.verdicts.duel import Ring, ring_of
from pipelines.verdicts.level import Levels, WindowLevels
from pipelines.verdicts.luck import Gains, gains_of
from pipelines.verdicts.noise import Noise, tamed
from pipelines.verdicts.null import Widths, widths_of
from pipelines.verdicts.panel import Bools, Dates, Floats, Ints, Panel
from pipelines.verdicts.share import has_grown

WEEKS_LEAST, POSTS_LEAST, HEARD_WITHIN = 14, 25, 4
NEWEST, BEFORE_NOW = np.array([4]), 16


@dataclass(frozen=True, slots=True)
class AllAccounts:
    """All accounts; arrays are (accounts, weeks) at the weeks `as_of`; `emit` are given out.

    ready: enough is known of an account to judge it; begun: its tracking has begun; grew: its
    measured share did, or is not known.
    """

    panel: Panel
    noise: Noise
    widths: Widths
    as_of: Ints
    emit: Bools
    ready: Bools
    begun: Bools
    covered: Bools
    steps: Steps
    recent: Steps
    yearly: Steps
    gains: Gains
    levels: WindowLevels
    windows: Levels
    grew: Bools


@dataclass(frozen=True, slots=True)
class Stage:
    """The same for the brands of one platform, with its ring; arrays are (brands, weeks)."""

    brand: tuple[str, ...]
    platform: str
    weeks: Dates
    emit: Bools
    ready: Bools
    begun: Bools
    covered: Bools
    ring: Ring
    gains: Gains
    levels: WindowLevels
    grew: Bools


def all_accounts_of(panel: Panel, noise: Noise, as_of: Ints, first: int) -> AllAccounts:
    """The shared part of a panel's verdicts; weeks from position `first` on are given out."""
    tame = tamed(panel)
    widths = widths_of(tame, noise)
    levels = Levels(panel, noise, widths, as_of)
    return AllAccounts(
        panel=panel,
        noise=noise,
        widths=widths,
        as_of=as_of,
        emit=as_of >= first,
        ready=_ready(panel)[:, as_of],
        begun=np.maximum.accumulate(panel.covered, axis=1)[:, as_of],
        covered=panel.covered[:, as_of],
        steps=widths.of_steps(steps_of(tame, noise, as_of), as_of),
        recent=steps_of(tame, noise, as_of, ages=NEWEST, base=BEFORE_NOW),
        yearly=since_last_year(tame, noise, as_of, int(NEWEST[0])),
        gains=gains_of(panel, as_of),
        levels=levels.underlying,
        windows=levels,
        grew=has_grown(panel, levels, as_of),
    )


def _ready(panel: Panel) -> Bools:
    """(accounts, weeks) known for 14 weeks, with 25 posts, and heard of within four weeks."""
    covered = panel.covered.astype(np.float64)
    week = np.arange(len(panel.weeks))
    weeks, posts = np.cumsum(covered, axis=1), np.cumsum(panel.posts * covered, axis=1)
    recent = between(covered, np.maximum(week + 1 - HEARD_WITHIN, 0), week + 1)
    ready: Bools = (weeks >= WEEKS_LEAST) & (posts >= POSTS_LEAST) & (recent > 0)
    return ready


def stages_of(land: AllAccounts) -> Iterator[Stage]:
    """One stage per platform."""
    for platform in sorted(set(land.panel.platform)):
        accounts = np.flatnonzero(land.panel.platform == platform)
        yield Stage(
            brand=tuple(land.panel.brand[accounts]),
            platform=platform,
            weeks=land.panel.weeks[land.as_of],
            emit=land.emit,
            ready=land.ready[accounts],
            begun=land.begun[accounts],
            covered=land.covered[accounts],
            ring=ring_of(*(_of(x, accounts) for x in (land.steps, land.recent, land.yearly))),
            gains=Gains(land.gains.gain[:, accounts], land.gains.known[accounts]),
            levels=_of(land.levels, accounts),
            grew=land.grew[accounts],
        )


Account = TypeVar("Account", Steps, WindowLevels)


def _of(arrays: Account, accounts: Ints) -> Account:
    """The same arrays for these accounts only."""
    return replace(arrays, **{f.name: getattr(arrays, f.name)[accounts] for f in fields(arrays)})


def pairs_of(land: AllAccounts, own: str) -> Floats:
    """(weeks,) how many pairs of an own brand can be judged, over all platforms."""
    panel, pairs = land.panel, np.zeros(len(land.as_of))
    for mine in np.flatnonzero(panel.brand == own):
        rivals = (panel.platform == panel.platform[mine]) & (panel.brand != own)
        pairs += np.where(land.ready[mine], land.ready[rivals].sum(0), 0)
    return pairs
