"""The share a brand really has, with a 90 % interval, and the chance of really being ahead.

The raw share of eight weeks is a fact, but one post can make it. The underlying share is estimated
from each brand's level (`level`). Errors of the levels are independent between brands, so the logit
of a share has variance v_b + sum_k (w_k / (1 - w_b))^2 v_k over the other brands k (delta method).
"""

import numpy as np
import pandas as pd

from pipelines.verdicts.level import BEFORE, NOW, Levels, WindowLevels
from pipelines.verdicts.normal import Z90, chance_below
from pipelines.verdicts.panel import Bools, Floats, Ints, Panel

HALF_COVERED = 0.5
WIDTH = 0.94  # the parts of the variance overlap a little: measured coverage was 92 %


Shares = tuple[Floats, Floats, Floats]


def interval(level: Floats, variance: Floats, present: Bools) -> Shares:
    """(brands, weeks) share, 5 % and 95 %, of the brands of one platform that are present."""
    top = np.max(np.where(present, level, -np.inf), axis=0, initial=-50.0)
    volume = np.where(present, np.exp(level - top), 0.0)
    share = volume / np.maximum(volume.sum(0), 1e-12)
    rest = np.maximum(1 - share, 1e-12)
    others = (share**2 * np.where(present, variance, 0)).sum(0) - share**2 * variance
    spread = np.sqrt(variance + np.maximum(others, 0) / rest**2) * Z90 * WIDTH
    logit = np.log(np.maximum(share, 1e-12) / rest)
    low, high = 1 / (1 + np.exp(spread - logit)), 1 / (1 + np.exp(-spread - logit))
    alone = present.sum(0) == 1  # it has all of it, whatever it does
    low, high = np.where(alone, share, low), np.where(alone, share, high)
    return _if(present, share), _if(present, low), _if(present, high)


def _if(present: Bools, values: Floats) -> Floats:
    return np.where(present, values, np.nan)


def chance_above(level: Floats, variance: Floats, other: Floats, other_var: Floats) -> Floats:
    """The chance that a level is really above another, both with normal errors."""
    chance: Floats = chance_below((level - other) / np.sqrt(variance + other_var))
    return chance


def shares_of(panel: Panel, levels: Levels, as_of: Ints) -> pd.DataFrame:
    """One row per account, week and period (now, before): share, estimate, low, high, chance_grown.

    now: the last 8 weeks; before: the 52 weeks before those. The universe of both is the brands of
    the platform that were covered for at least half of each (of what there is of the one before),
    so a brand that enters or leaves makes no share move; its own share is null until it is in, and
    while the measure is not known of a single post of it.
    """
    windows = levels.underlying, levels.now, levels.before
    frames = []
    for platform in sorted(set(panel.platform)):
        accounts = np.flatnonzero(panel.platform == platform)
        frames += _platform_shares(panel, windows, accounts, as_of)
    return pd.concat(frames, ignore_index=True) if frames else pd.DataFrame()


def has_grown(panel: Panel, levels: Levels, as_of: Ints) -> Bools:
    """(accounts, weeks) whether the measured share of now is above that of before, or unknown."""
    grew = np.ones((len(panel.brand), len(as_of)), dtype=bool)
    now, before = levels.now, levels.before
    for platform in sorted(set(panel.platform)):
        accounts = np.flatnonzero(panel.platform == platform)
        present, in_both = _present(now, before, accounts, as_of)
        shares = [_measured(x.total[accounts], present) for x in (now, before)]
        grew[accounts] = ~(in_both & (present.sum(0) > 1) & (shares[0] <= shares[1]))
    return grew


def _present(
    now: WindowLevels, before: WindowLevels, accounts: Ints, as_of: Ints
) -> tuple[Bools, Bools]:
    """(brands, weeks) who is in the universe of both periods, and of whom both are known."""
    spans = _spans(as_of)
    enough = [
        (x.weeks[accounts] >= np.maximum(HALF_COVERED * span, 1)) & x.is_known[accounts]
        for x, span in ((now, spans[0]), (before, spans[1]))
    ]
    present = enough[0] & (enough[1] | ~enough[1].any(0))
    return present, present & enough[1]


def _spans(as_of: Ints) -> tuple[Ints, Ints]:
    """How many weeks there are of either period."""
    return np.minimum(as_of + 1, NOW), np.clip(as_of + 1 - NOW, 0, BEFORE)


def _measured(total: Floats, present: Bools) -> Floats:
    """(brands, weeks) the raw share of the brands that are present."""
    total = np.where(present, total, 0.0)
    whole = total.sum(0)
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.where(present & (whole > 0), total / whole, np.nan)


def _platform_shares(
    panel: Panel,
    levels: tuple[WindowLevels, WindowLevels, WindowLevels],
    accounts: Ints,
    as_of: Ints,
) -> list[pd.DataFrame]:
    """The rows of one platform, a frame per period; levels: underlying now, plain now, before."""
    now, _, before = levels
    present, in_both = _present(now, before, accounts, as_of)
    shares = [interval(x.level[accounts], x.variance[accounts], present) for x in levels]
    grown = {"chance_grown": np.where(in_both, _chance_grown(shares[1], shares[2]), np.nan)}
    spans = _spans(as_of)
    told_now = _period(now, accounts, present, shares[0], spans[0]) | grown
    told_before = _period(before, accounts, in_both, shares[2], spans[1]) | grown
    return [
        _framed(panel, accounts, as_of, "now", told_now),
        _framed(panel, accounts, as_of, "before", told_before),
    ]


def _chance_grown(now: Shares, before: Shares) -> Floats:
    """The chance that the underlying share of now is above that of before, on the logit scale."""
    (mid1, half1), (mid0, half0) = (_logit(*shares) for shares in (now, before))
    grown: Floats = chance_below((mid1 - mid0) / np.maximum(np.hypot(half1, half0), 1e-9))
    return grown


def _logit(share: Floats, low: Floats, high: Floats) -> tuple[Floats, Floats]:
    lines = [
        np.log(np.clip(x, 1e-12, 1)) - np.log(np.clip(1 - x, 1e-12, 1)) for x in (share, low, high)
    ]
    return lines[0], (lines[2] - lines[1]) / (2 * Z90)


def _period(
    levels: WindowLevels, accounts: Ints, present: Bools, share: Shares, span: Ints
) -> dict[str, Floats]:
    """(brands, weeks) columns of one period."""
    weeks = levels.weeks[accounts]
    shape = weeks.shape
    tracked = np.maximum((weeks > 0).sum(0) * np.maximum(span, 1), 1)
    return {
        "share": _measured(levels.total[accounts], present),
        "estimate": _if(present, share[0]),
        "low": _if(present, share[1]),
        "high": _if(present, share[2]),
        "posts": levels.posts[accounts],
        "universe": np.broadcast_to(present.sum(0).astype(np.float64), shape),
        "coverage": np.broadcast_to(weeks.sum(0) / tracked, shape),
    }


def _framed(
    panel: Panel, accounts: Ints, as_of: Ints, period: str, told: dict[str, Floats]
) -> pd.DataFrame:
    brands, weeks = len(accounts), len(as_of)
    names = {
        "brand": np.repeat(panel.brand[accounts], weeks),
        "platform": np.repeat(panel.platform[accounts], weeks),
        "as_of_week": np.tile(panel.weeks[as_of], brands),
        "period": period,
    }
    return pd.DataFrame(names | {name: values.ravel() for name, values in told.items()})
