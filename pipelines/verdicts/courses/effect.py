"""What followed a change of course: did a typical post earn more or less than before it.

The level of a week is the mean of ln(1 + engagement), each format set against its own usual level
at this account, less the median of what the platform's other accounts did between the same weeks.
Up to thirteen weeks before stand against up to thirteen after; the step may come up to five weeks
late. A step that follows is no proof of a cause.
"""

from dataclasses import dataclass

import numpy as np

from pipelines.verdicts.change import spread_of_mean
from pipelines.verdicts.courses.cadence import median_of, summed
from pipelines.verdicts.courses.tables import Accounts
from pipelines.verdicts.panel import Floats, Ints, Texts

WINDOW, LAGS, AFTER_LEAST = 13, np.arange(6), 5
FOUND = 2.5
PHI, DRIFT = 0.2, 0.03
S2_PRIOR, S2_POSTS = 1.3, 20.0
EXCESS_PRIOR, EXCESS_WEEKS, EXCESS_LEAST = 0.05, 25.0, 0.015
EXCESS_LAGS, CLIP = (1, 2, 3, 4, 6), 9.0
SHRINK = 3.0
PEERS_PART = 0.6


@dataclass(frozen=True, slots=True)
class RunningLevels:
    """Sums up to each week, (accounts, weeks + 1): weights, weighted levels, weeks with posts.

    excess: (accounts,) variance of the level between weeks beyond what its posts explain.
    """

    weight: Floats
    level: Floats
    weeks: Floats
    excess: Floats


@dataclass(frozen=True, slots=True)
class Effect:
    """word: found | none found | too early; log of the factor and lag in weeks, nan unless found.

    known: how many weeks after the change it could first be told, nan unless found.
    """

    word: str
    log: float
    lag: float
    known: float


def levels_of(accounts: Accounts) -> RunningLevels:
    """The weekly levels of all accounts, weighted by what their posts can tell."""
    inside = accounts.covered[..., None]
    measured, logs = (np.where(inside, x, 0.0) for x in (accounts.measured, accounts.log_sum))
    count, total = measured.sum(1), logs.sum(1)
    usual = total.sum(1, keepdims=True) / np.maximum(count.sum(1, keepdims=True), 1)
    of_kind = (total + SHRINK * usual) / (count + SHRINK)
    posts = measured.sum(2)
    apart = (logs - measured * of_kind[:, None, :]).sum(2)
    level = np.where(posts > 0, apart / np.maximum(posts, 1), np.nan)
    part = post_variance(accounts)[:, None] / np.maximum(posts, 1)
    excess = excess_of(level, part, accounts.platform)
    some = posts > 0
    weight = np.where(some, 1 / (part + excess[:, None]), 0.0)
    return RunningLevels(
        summed(weight), summed(weight * np.where(some, level, 0.0)), summed(some), excess
    )


def post_variance(accounts: Accounts) -> Floats:
    """(accounts,) variance of ln(1 + engagement) inside weeks and formats, shrunk to the usual."""
    some = accounts.covered[..., None] & (accounts.measured > 1)
    count = np.where(some, accounts.measured, 1.0)
    inside = np.where(some, accounts.log_square_sum - accounts.log_sum**2 / count, 0.0)
    free = np.where(some, count - 1, 0.0)
    spread = inside.sum((1, 2)) + S2_PRIOR * S2_POSTS
    return np.asarray(spread / (free.sum((1, 2)) + S2_POSTS))


def excess_of(level: Floats, part: Floats, platform: Texts) -> Floats:
    """(accounts,) variance of the level between weeks beyond its posts, net of the platform's."""
    net = np.empty_like(level)
    for name in np.unique(platform.astype(str)):
        here = platform.astype(str) == name
        net[here] = level[here] - median_of(level[here], least=3)
    seen, weight = np.zeros(len(level)), np.zeros(len(level))
    for lag in EXCESS_LAGS:
        noise = part[:, lag:] + part[:, :-lag]
        square = (net[:, lag:] - net[:, :-lag]) ** 2
        heavy = (noise + 2 * EXCESS_PRIOR) ** -2
        known = ~np.isnan(square)
        square = np.minimum(square, CLIP * (noise + 2 * EXCESS_PRIOR))
        grown = 2 * (1 - PHI**lag)
        seen += np.where(known, heavy * (square - noise) * grown, 0.0).sum(1)
        weight += np.where(known, heavy * grown**2, 0.0).sum(1)
    prior = EXCESS_WEEKS * (2 * (1 - PHI)) ** 2 * np.median((part + EXCESS_PRIOR) ** -2, axis=1) / 4
    return np.maximum(
        (seen + EXCESS_PRIOR * prior) / np.maximum(weight + prior, 1e-9), EXCESS_LEAST
    )


def effect_of(levels: RunningLevels, account: int, peers: Ints, week: int) -> Effect:
    """What followed the change of an account; peers: positions of the platform's others."""
    start, end = max(week - WINDOW, 0), min(week + WINDOW, levels.weeks.shape[1] - 1)
    weeks_after = levels.weeks[account, end] - levels.weeks[account, week]
    if weeks_after < AFTER_LEAST:
        return Effect("too early", np.nan, np.nan, np.nan)
    ends = np.arange(week + AFTER_LEAST, end + 1)
    rows = np.concatenate([[account], peers]).astype(np.int64)
    z, step = _steps(levels, rows, start, week, ends)
    now = np.abs(z[:, -1])
    if now.max() <= FOUND:
        return Effect("none found", np.nan, np.nan, np.nan)
    lag = int(now.argmax())
    shown = ends[np.abs(z).max(0) > FOUND]
    return Effect("found", float(step[lag, -1]), float(lag), float(shown.min() - 1 - week))


def _steps(
    levels: RunningLevels, accounts: Ints, start: int, week: int, ends: Ints
) -> tuple[Floats, Floats]:
    """(lags, ends) evidence and size of a step `lag` weeks after the change, seen until `end`.

    accounts: positions of the account and of its peers.
    """
    at = week + LAGS[:, None]
    rows, excess = accounts[:, None, None], levels.excess[accounts[0]]
    weeks0 = levels.weeks[rows, at] - levels.weeks[rows, start]
    weeks1 = levels.weeks[rows, ends] - levels.weeks[rows, at]
    weight0 = levels.weight[rows, at] - levels.weight[rows, start]
    weight1 = levels.weight[rows, ends] - levels.weight[rows, at]
    known = (
        (weeks0 >= AFTER_LEAST - 1) & (weeks1 >= AFTER_LEAST - 1) & (weight0 > 0) & (weight1 > 0)
    )
    level0 = (levels.level[rows, at] - levels.level[rows, start]) / np.where(known, weight0, 1.0)
    level1 = (levels.level[rows, ends] - levels.level[rows, at]) / np.where(known, weight1, 1.0)
    change = np.where(known, level1 - level0, np.nan)
    step = change[0] - PEERS_PART * median_of(change[1:], least=2)
    variance = _variance(excess, weeks0[0], weight0[0])
    variance = variance + _variance(excess, weeks1[0], weight1[0]) + DRIFT
    step = np.where(known[0], step, 0.0)
    return step / np.sqrt(variance), step


def _variance(excess: float, weeks: Floats, weight: Floats) -> Floats:
    """The variance of a weighted mean over weeks: posts, and autocorrelated weeks."""
    many = np.maximum(weeks, 1)
    independent = 1 / np.maximum(weight, 1e-9)
    return np.asarray(independent + excess * (spread_of_mean(many, PHI) - 1 / many))
