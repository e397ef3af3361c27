"""How much an account wobbles without any change, estimated from what was known at each week.

Two kinds of wobble: between posts (s2, the variance of ln(1 + x) inside a week) and between weeks
(excess, what the weekly level moves beyond its posts; separately for cadence and for strength).
The excess is a variogram: E[(y_t - y_{t-l})^2] = posts' part + 2 excess (1 - phi^l), which a
lasting step touches in l of the differences only (Matheron 1963; Cressie 1993, ch. 2). Phi belongs
to the landscape as a whole. All is shrunk to the pool: a young account borrows from the rest.
"""

from dataclasses import dataclass, replace

import numpy as np

from pipelines.verdicts.panel import Floats, Ints, Panel

LAGS = (1, 2, 3, 4, 6, 8)
PHI_PRIOR = 0.55
PHI_GRID = np.linspace(0.3, 0.7, 17)
PHI_WEIGHT, PHI_SPREAD = 3.0, 0.15
S2_PRIOR, S2_POSTS = 1.3, 20.0
EXCESS_PRIOR, EXCESS_WEEKS, PRIOR_WEEKS = 0.05, 40.0, 60.0
EXCESS_LEAST, FLOOR_OF_POOL = 0.005, 0.2
CLIP = 9.0
TAME = 2.5

Pairs = tuple[Floats, Floats]


@dataclass(frozen=True, slots=True)
class Noise:
    """(accounts, weeks) each, as known in that week; phi (weeks,) is one for all accounts."""

    s2: Floats
    cadence: Floats
    strength: Floats
    phi: Floats


def noise_of(panel: Panel) -> Noise:
    """The noise of every account, for every week from the data up to it."""
    panel = tamed(panel)
    s2 = post_variance(panel)
    some = panel.covered & (panel.measured > 0)
    least = np.maximum(panel.measured, 1)
    mean, posts_part = panel.log_sum / least, np.where(some, s2 / least, np.inf)
    group = np.unique(panel.platform.astype(str), return_inverse=True)[1]
    strength = [_strength_pairs(mean, posts_part, lag, group) for lag in LAGS]
    cadence = [_cadence_pairs(panel, lag) for lag in LAGS]
    phi = _phi(strength, cadence)
    return Noise(s2, _excess(cadence, phi), _excess(strength, phi), phi)


def post_variance(panel: Panel) -> Floats:
    """(accounts, weeks) variance of ln(1 + x) inside weeks, expanding, shrunk by twenty posts."""
    some = panel.covered & (panel.measured > 1)
    count = np.where(some, panel.measured, 1.0)
    inside = np.where(some, panel.log_square_sum - panel.log_sum**2 / count, 0.0)
    spread, free = np.cumsum(inside, axis=1), np.cumsum(np.where(some, count - 1, 0.0), axis=1)
    pool = (spread.sum(0) + S2_PRIOR * S2_POSTS) / (free.sum(0) + S2_POSTS)
    shrunk: Floats = (spread + S2_POSTS * pool) / (free + S2_POSTS)
    return np.maximum(shrunk, 1e-9)


def of_group(values: Floats, group: Ints) -> Floats:
    """(accounts, ...) the sum over each account's platform, the account itself included."""
    total = np.zeros((int(group.max(initial=-1)) + 1, *values.shape[1:]))
    np.add.at(total, group, values)
    return total[group]


def _strength_pairs(mean: Floats, part: Floats, lag: int, group: Ints) -> Pairs:
    """Excess seen at a lag and its weight, net of what the platform's other accounts did."""
    part = _late(part, lag, np.inf) + part
    known = np.isfinite(part)
    part = np.where(known, part, 0.0)
    diff = np.where(known, mean - _late(mean, lag, 0.0), 0.0)
    weight = np.where(known, 1 / (part + EXCESS_PRIOR), 0.0)
    others = of_group(weight, group) - weight
    some, least = others > 1e-9, np.maximum(others, 1e-9)
    field = np.where(some, (of_group(weight * diff, group) - weight * diff) / least, 0.0)
    part = part + np.where(some, 1 / least, 0.0)
    square = np.minimum((diff - field) ** 2, CLIP * (part + EXCESS_PRIOR))
    return np.where(known, square - part, 0.0) / 2, np.where(
        known, (part + EXCESS_PRIOR) ** -2, 0.0
    )


def _late(values: Floats, lag: int, fill: float) -> Floats:
    late = np.full_like(values, fill)
    late[:, lag:] = values[:, :-lag]
    return late


def _cadence_pairs(panel: Panel, lag: int) -> Pairs:
    """The same for weekly post counts: (n - n')^2 beyond Poisson, in units of the product n n'."""
    n, ok = panel.posts, panel.covered
    seen, weight = np.zeros_like(n), np.zeros_like(n)
    weeks = np.maximum(np.cumsum(ok, axis=1), 1)
    so_far = np.cumsum(np.where(ok, n, 0), axis=1)[:, lag:]
    level = (so_far + 0.5) / weeks[:, lag:]
    both = ok[:, lag:] & ok[:, :-lag] & (so_far > 0)
    square = (n[:, lag:] - n[:, :-lag]) ** 2
    spread = 2 * level + 2 * level**2 * EXCESS_PRIOR
    over = np.minimum(square, CLIP * spread) - (n[:, lag:] + n[:, :-lag])
    seen[:, lag:] = np.where(both, over / 2 / level**2, 0.0)
    weight[:, lag:] = np.where(both, (2 * level**2 / spread) ** 2, 0.0)
    return seen, weight


def _phi(*kinds: list[Pairs]) -> Floats:
    """(weeks,) the week-to-week correlation: the best curve of the variogram on a grid."""
    curve = 1 - PHI_GRID[:, None] ** np.array(LAGS)
    away = ((PHI_GRID - PHI_PRIOR) / PHI_SPREAD) ** 2
    misfit = np.repeat(PHI_WEIGHT * away[:, None], kinds[0][0][0].shape[1], axis=1)
    for kind in kinds:
        top = np.stack([np.cumsum((seen * weight).sum(0)) for seen, weight in kind])
        weight = np.stack([np.cumsum(weight.sum(0)) for _, weight in kind])
        push = np.einsum("gl,lt->gt", curve, top)
        size = push / np.maximum(np.einsum("gl,lt->gt", curve**2, weight), 1e-9)
        misfit -= np.maximum(size, 0) * push
    best: Floats = PHI_GRID[np.argmin(misfit, axis=0)]
    return best


def _excess(pairs: list[Pairs], phi: Floats) -> Floats:
    """(accounts, weeks) excess variance, expanding, shrunk to the pool."""
    top, low = np.zeros_like(pairs[0][0]), np.zeros_like(pairs[0][0])
    for lag, (seen, weight) in zip(LAGS, pairs, strict=True):
        top += np.cumsum(seen * weight * (1 - phi**lag), axis=1)
        low += np.cumsum(weight * (1 - phi**lag) ** 2, axis=1)
    unit = np.maximum(low.sum(0) / np.maximum(_weeks(pairs).sum(0), 1), 1e-9)
    pool = (top.sum(0) + EXCESS_PRIOR * PRIOR_WEEKS * unit) / (low.sum(0) + PRIOR_WEEKS * unit)
    pool = np.maximum(pool, EXCESS_LEAST)
    shrunk: Floats = (top + EXCESS_WEEKS * unit * pool) / (low + EXCESS_WEEKS * unit)
    floored: Floats = np.maximum(shrunk, FLOOR_OF_POOL * pool)
    return floored


def _weeks(pairs: list[Pairs]) -> Floats:
    return np.cumsum(pairs[2][1] > 0, axis=1)


def tamed(panel: Panel) -> Panel:
    """The panel with each week's best posts held to 2.5 sd above the account's mean so far.

    One enormous post would else lift the mean of many weeks (winsorising, Tukey 1962); the limit of
    a week is known in that week. Raw sums and the list of best posts stay as they are.
    """
    covered = panel.covered
    known = np.maximum(np.cumsum(np.where(covered, panel.measured, 0), axis=1), 1)
    mean = np.cumsum(np.where(covered, panel.log_sum, 0), axis=1) / known
    limit = (mean + TAME * np.sqrt(post_variance(panel)))[:, :, None]
    log = np.log1p(panel.best)
    held = np.minimum(log, limit)
    return replace(
        panel,
        log_sum=panel.log_sum - (log - held).sum(2),
        log_square_sum=panel.log_square_sum - (log**2 - held**2).sum(2),
    )
