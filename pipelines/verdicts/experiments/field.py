"""Against the field: what the others did meanwhile, those more that moved with the account before.

The weights are fitted on the weeks before the start only. They are not negative and add to one
(Abadie, Diamond, Hainmueller 2010), and lean on weights by precision as far as a year of weeks can
tell little (ridge). What the field did is a weighted Huber mean, so that one rival that changes its
course in the same weeks moves it little (Huber 1964).
"""

from dataclasses import dataclass

import numpy as np

from pipelines.verdicts.experiments.series import Series, Steps, smoothed, steps_at, variance_at
from pipelines.verdicts.panel import Bools, Floats

FITTED_WEEKS, USUAL_LOOK = 52, 8
LEAN = 0.3
SUM_WEIGHT = 100.0
LEAST_FIELD = 0.3  # of the weights, still there after the start
HUBER, ROUNDS = 1.5, 4
FOLLOWS = 0.25  # brands do not follow the field equally: sd of how much they do


@dataclass(frozen=True, slots=True)
class Effects:
    """(accounts, looks) of one start: step less the field's, its sd, and where it is known.

    sd is known before the start but for `field`, what the field did: brands follow it unequally.
    begun: (accounts,) enough is known of the weeks before.
    """

    effect: Floats
    sd: Floats
    field: Floats
    begun: Bools
    usable: Bools


def effects_at(series: Series, start: int, looks: int) -> tuple[Effects, Floats]:
    """The effects of all accounts as if each had begun something at `start`, and the weights.

    weights: (accounts, accounts) of each account's field, a row each.
    """
    steps = steps_at(series, start, looks)
    weights = weights_at(series, start, steps)
    some = weights[:, :, None] * steps.usable[None]
    total = some.sum(1)
    field = _huber(steps, some / np.maximum(total, 1e-12)[:, None])
    variance = (weights[:, :, None] ** 2 * steps.variance[None]).sum(1)
    return Effects(
        effect=steps.size - field,
        sd=np.sqrt(steps.variance + variance),
        field=field,
        begun=steps.begun,
        usable=steps.usable & (total > LEAST_FIELD),
    ), weights


def _huber(steps: Steps, part: Floats) -> Floats:
    """(accounts, looks) the centre of the others' steps, each held to 1.5 sd."""
    size, root = steps.size[None], 1 / np.sqrt(steps.variance[None])
    centre = (part * size).sum(1)
    for _ in range(ROUNDS):
        away = np.abs(size - centre[:, None]) * root
        held = part * np.minimum(1.0, HUBER / np.maximum(away, 1e-9))
        centre = (held * size).sum(1) / np.maximum(held.sum(1), 1e-12)
    found: Floats = centre
    return found


def weights_at(series: Series, start: int, steps: Steps) -> Floats:
    """(accounts, accounts) how much each other account counts in the field of each."""
    from scipy.optimize import nnls  # noqa: PLC0415 - slow to load, and few runs ask

    levels = smoothed(series, start, FITTED_WEEKS)
    precision = np.where(
        steps.begun, 1 / variance_at(series, start, np.array([USUAL_LOOK]))[:, 0], 0.0
    )
    weights = np.zeros((len(levels), len(levels)))
    for own in range(len(levels)):
        others = np.flatnonzero((np.arange(len(levels)) != own) & steps.begun)
        if not len(others):
            continue
        prior = precision[others] / precision[others].sum()
        lean = np.sqrt(LEAN * (levels[others] ** 2).sum(1).mean() * len(others)) + 1e-9
        rows = np.vstack(
            [levels[others].T, lean * np.eye(len(others)), SUM_WEIGHT * np.ones(len(others))]
        )
        wanted = np.concatenate([levels[own], lean * prior, [SUM_WEIGHT]])
        found = nnls(rows, wanted)[0]
        weights[own, others] = found / max(found.sum(), 1e-12)
    return weights
