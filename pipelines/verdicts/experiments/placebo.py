"""How far an effect wanders where nobody tried anything: starts in the past, of every brand.

For each account of the platform and each past start whose weeks were over before the experiment
began, the same effect is worked out as if something had begun then. A path is that effect over its
sd at 1, 2, ... weeks. The range is as wide as it takes for nine of ten paths to stay inside *at
every look*, so whoever looks each week and stops when it suits is right as often (a bound on the
maximum over looks, calibrated as in conformal prediction: Vovk, Gammerman, Shafer 2005). Short
histories lean on drawn paths of autocorrelated weeks with heavy tails.
"""

from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from math import log1p

import numpy as np

from pipelines.verdicts.experiments.field import FOLLOWS, Effects, effects_at
from pipelines.verdicts.experiments.series import Series
from pipelines.verdicts.panel import Bools, Floats

FIRST_LOOK = 3
HORIZON = 52
LEVEL = 0.91
OLDEST, APART = 104, 2
FIRST_START = 12
LEAN_ON = 12.0  # as many independent paths are the drawn ones worth
OWN_COUNTS = 2.0
DRAWN, DRAWN_SEED = 400, 41
TAIL, WIDE, BASE = 5, 1.0, 1 / 10
CHANCE = 0.8
SIZES = [log1p(part / 100) for part in (*range(2, 100), *range(100, 1001, 10))]


@dataclass(frozen=True, slots=True)
class Before:
    """What is known at the start: the factor that makes an sd a range at every look of the plan.

    sd: (52,) of the effect after so many weeks. weights: (accounts,) of the field.
    paths: (paths, looks) of placebos over their sd, both ways; parts: (paths,) what each counts.
    placebos: how many there are. brands: of how many accounts.
    """

    sd: Floats
    factor: float
    paths: Floats
    parts: Floats
    placebos: int
    brands: int
    weights: Floats


def before_start(series: Series, own: int, start: int, length: int) -> Before:
    """What is known of an experiment of account `own` before it starts; nothing later is read."""
    found = [_placebos(series, past, length) for past in _starts(start, length)]
    parts = [(z[keep], np.flatnonzero(keep)) for _, z, keep in found]
    paths = np.concatenate([z for z, _ in parts] or [np.empty((0, length))])
    whose = np.concatenate([at for _, at in parts] or [np.empty(0, np.int64)])
    counts = np.where(whose == own, OWN_COUNTS, 1.0) * APART / length
    drawn = drawn_paths(length)
    paths = np.vstack([paths, drawn])
    parts_all = np.concatenate([counts, np.full(len(drawn), LEAN_ON / len(drawn))])
    fields = [effects.field[own] for effects, _, keep in found if keep[own]]
    moved = np.mean(np.square(fields), axis=0) if fields else np.zeros(length)
    now, weights = effects_at(series, start, HORIZON)
    moved = np.concatenate([moved, np.repeat(moved[-1:], HORIZON - length)])
    return Before(
        sd=np.sqrt(now.sd[own] ** 2 + FOLLOWS**2 * moved),
        factor=_factor(paths, parts_all),
        paths=np.vstack([paths, -paths]),
        parts=np.concatenate([parts_all, parts_all]),
        placebos=len(whose),
        brands=len(set(whose.tolist())),
        weights=weights[own],
    )


def _starts(start: int, length: int) -> range:
    last = start - length
    return range(last, max(FIRST_START, last - OLDEST) - 1, -APART)


def _placebos(series: Series, start: int, length: int) -> tuple[Effects, Floats, Bools]:
    """Effects, (accounts, looks) paths, and which accounts have a whole one."""
    effects, _ = effects_at(series, start, length)
    paths: Floats = np.where(effects.usable, effects.effect / spread(effects), 0.0)
    is_whole = np.asarray(effects.usable[:, FIRST_LOOK - 1 :].all(1))
    return effects, paths, is_whole


def spread(effects: Effects) -> Floats:
    """(accounts, looks) the sd of the effects, with what the field moved meanwhile."""
    return np.sqrt(effects.sd**2 + (FOLLOWS * effects.field) ** 2)


@lru_cache(maxsize=32)
def drawn_paths(length: int) -> Floats:
    """(400, looks) paths of a mean of so many weeks against a base, with heavy tails."""
    rng = np.random.default_rng(DRAWN_SEED)
    weeks = rng.standard_normal((DRAWN, length)).cumsum(1)
    n = np.arange(1, length + 1)
    base = rng.standard_normal((DRAWN, 1)) * np.sqrt(BASE)
    tail = np.sqrt(TAIL / rng.chisquare(TAIL, (DRAWN, 1)))
    paths: Floats = WIDE * tail * (weeks / n - base) / np.sqrt(1 / n + BASE)
    return paths


def _factor(paths: Floats, parts: Floats) -> float:
    """The bound that one more path keeps to at every look in nine of ten cases."""
    farthest = np.abs(paths[:, FIRST_LOOK - 1 :]).max(1)
    order = np.argsort(farthest)
    inside = np.cumsum(parts[order]) / (parts.sum() + 1)
    place = int(np.searchsorted(inside, LEVEL))
    return float(farthest[order][min(place, len(order) - 1)])


def chance_seen(before: Before, size: float) -> float:
    """How probable it is that the range of a lasting log effect leaves nothing at some look."""
    length = before.paths.shape[1]
    paths = before.paths + size / before.sd[:length] - before.factor
    above = paths[:, FIRST_LOOK - 1 :].max(1) > 0
    return float(np.average(above, weights=before.parts))


def size_seen(before: Before) -> float | None:
    """The least log effect that would be seen in 80 of 100 cases; None where none up to tenfold."""
    place = bisect_left(SIZES, CHANCE, key=lambda size: chance_seen(before, size))
    return SIZES[place] if place < len(SIZES) else None
